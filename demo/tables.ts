// The two decision tables that Shancheng brings, and what they answer, evaluated by the hub's own engine.
import { readFile } from 'node:fs/promises'
import { compileModel, readXml } from '../src/ground/decisions/dmn/index.ts'
import type { DemoCategory } from './categories.ts'
import type { Limit } from './history/step.ts'

export const TABLES = ['case-time-limits', 'case-dispatch'] as const

export interface Rules {
  limitFor(category: DemoCategory, condition: string): Limit & { warnBefore: number }
  /** Code of the organisation; `place` holds the codes of district and street. */
  organisationFor(
    category: DemoCategory,
    condition: string,
    place: { district: string | null; street: string | null },
  ): string
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
    if (!known.has(key)) known.set(key, model.evaluate(name, inputs).value)
    return known.get(key) as T
  }
  return {
    limitFor({ code, conditions }, condition) {
      const urgent = conditions.some(({ key, urgent }) => key === condition && urgent)
      return ask(limits, 'case-time-limits', { category: code, condition, urgent })
    },
    organisationFor({ code }, condition, place) {
      // Shancheng's table only copies the codes of the place into its answer, so each row is asked once.
      const [district, street] = [place.district && '{district}', place.street && '{street}']
      const answer = ask<string>(dispatch, 'case-dispatch', { category: code, condition, district, street })
      return answer.replace('{district}', place.district ?? '').replace('{street}', place.street ?? '')
    },
  }
}
