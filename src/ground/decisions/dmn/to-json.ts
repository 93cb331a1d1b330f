// FEEL values as JSON: temporal values and ranges as their text, functions not at all.
import { FeelDate, FeelDateTime, FeelDuration, FeelTime, isFunction, isRange } from 'feelin'
import { type FeelValue, isContext } from './variables.ts'

export type Json = string | number | boolean | null | Json[] | { [name: string]: Json }

export function toJson(value: FeelValue): Json {
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (Array.isArray(value)) return value.map(toJson)
  if (isContext(value))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toJson(item)]))
  if (isTemporal(value)) return value.toJSON()
  if (isRange(value)) return String(value)
  if (isFunction(value)) return null
  return null
}

function isTemporal(value: FeelValue): value is FeelDate | FeelTime | FeelDateTime | FeelDuration {
  return (
    value instanceof FeelDate ||
    value instanceof FeelTime ||
    value instanceof FeelDateTime ||
    value instanceof FeelDuration
  )
}
