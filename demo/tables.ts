// The two decision tables that Shancheng brings, and what they answer, evaluated by the hub's own engine.
import { readFile } from 'node:fs/promises'
import { compileModel, readXml } from '../src/ground/decisions/dmn/index.ts'
import { type DemoCategory } from './categories.ts'
import type { Limit } from './history/step.ts'

export const TABLES = ['case-time-limits', 'case-dispatch'] as const

export interface Rules {
  limitFor(category: DemoCategory, condition: string): Limit & { warnBefore: number }
  /** Code of the organisation; `place` holds the codes of district and street. */
  organisationFor(category: DemoCategory, condition: string, place: { district: string | null; street: string | null }): string
}

export async function readTable(name: (typeof TABLES)[number]): Promise<string> {
  return readFile(new URL(`./tables/${name}.dmn`, import.meta.url), 'utf8')
}

/** The tables as functions; every question is evaluated once and remembered. */
export async function readRules(): Promise<Rules> {
  const limits = compileModel(await readXml(await readTable('case-time-limits')))
  const dispatch = compileModel(await readXml(await readTable('case-dispatch')))
  const known = new Map<string, unknown>()
  const ask = <T>(model: typeof limits, name: string, inputs: Record<string, unknown>): T => {
    const key = name + JSON.stringify(inputs)
    if (!known.has(key)) known.set(key, plain(model.evaluate(name, inputs).value))
    return known.get(key) as T
  }
  return {
    limitFor({ code, conditions }, condition) {
      const urgent = conditions.some(({ key, urgent }) => key === condition && urgent)
      return ask(limits, 'case-time-limits', { category: code, condition, urgent })
    },
    organisationFor({ code }, condition, place) {
      return ask(dispatch, 'case-dispatch', { category: code, condition, ...place })
    },
  }
}

function plain(value: unknown): unknown {
  return value
}
