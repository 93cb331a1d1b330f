// Values that can be put on a line: what overlaps and gaps of rules are reckoned with.
import { FeelDate, FeelDateTime, FeelDuration, FeelTime } from 'feelin'
import type { FeelValue } from '../variables.ts'

export interface Key {
  kind: string
  at: number | string | boolean | null
  /** As the author would write it. */
  shown: string
}

const day = 86_400_000

/** Undefined for what has no place on a line: lists, contexts, functions. */
export function keyOf(value: FeelValue): Key | undefined {
  if (value === null) return { kind: 'null', at: null, shown: 'null' }
  if (typeof value === 'number') return numberKey('number', value)
  if (typeof value === 'string') return stringKey(value)
  if (typeof value === 'boolean') return { kind: 'boolean', at: value, shown: String(value) }
  if (value instanceof FeelDate) return numberKey('date', Date.parse(`${value.iso}T00:00:00Z`) / day)
  if (value instanceof FeelDateTime) {
    const { value: local, zone } = value
    const kind = zone === null ? 'local date and time' : 'date and time'
    return numberKey(kind, local.toZonedDateTime(zone === 'Z' ? 'UTC' : (zone ?? 'UTC')).epochMilliseconds)
  }
  if (value instanceof FeelTime && value.zone === null) {
    return numberKey('time', value.hour * 3600 + value.minute * 60 + value.second)
  }
  if (value instanceof FeelDuration) {
    if (value.yearsMonths) return numberKey('months', value.years * 12 + value.months)
    return numberKey('seconds', value.value.total('seconds'))
  }
  return undefined
}

export function stringKey(value: string): Key {
  return { kind: 'string', at: value, shown: JSON.stringify(value) }
}

export function numberKey(kind: string, at: number): Key {
  return { kind, at, shown: shownNumber(kind, at) }
}

function shownNumber(kind: string, at: number): string {
  if (kind === 'number') return String(at)
  if (kind === 'date') return new Date(Math.floor(at) * day).toISOString().slice(0, 10)
  if (kind.endsWith('date and time')) return new Date(at).toISOString()
  return `${at} ${kind}`
}

/** Compares keys of one kind. */
export function compareKeys(a: Key, b: Key): number {
  if (a.at === b.at) return 0
  return (a.at as number) < (b.at as number) ? -1 : 1
}
