// From the rules that hit to the table's answer, DMN 8.2.10 and 8.2.11.
import { feelExpression } from './feel.ts'
import type { DecisionTable } from './model.ts'
import { type FeelValue, variables } from './variables.ts'

export interface Hit {
  /** Index of the rule in the table. */
  rule: number
  /** One value per output column. */
  outputs: FeelValue[]
}

export interface Verdict {
  /** The hits that made the answer. */
  chosen: Hit[]
  value: FeelValue
  failure?: 'notUnique' | 'notEqual'
}

/** Position of each output value among the allowed ones, per column; unlisted values come last. */
export type Rank = (value: FeelValue, column: number) => number

const equal = feelExpression('left = right')
const aggregates = {
  SUM: feelExpression('sum(values)'),
  MIN: feelExpression('min(values)'),
  MAX: feelExpression('max(values)'),
  COUNT: feelExpression('count(values)'),
}

export function applyHitPolicy(table: DecisionTable, hits: Hit[], rank: Rank): Verdict {
  const one = (hit: Hit | undefined): Verdict =>
    hit ? { chosen: [hit], value: answerOf(table, hit) } : { chosen: [], value: null }
  const many = (chosen: Hit[]): Verdict => ({ chosen, value: chosen.map((hit) => answerOf(table, hit)) })
  switch (table.hitPolicy) {
    case 'UNIQUE':
      return hits.length > 1 ? { chosen: hits, value: null, failure: 'notUnique' } : one(hits[0])
    case 'ANY': {
      const [first, ...rest] = hits
      if (first && rest.some((hit) => !sameOutputs(first, hit))) {
        return { chosen: hits, value: null, failure: 'notEqual' }
      }
      return { ...one(first), chosen: hits }
    }
    case 'FIRST':
      return one(hits[0])
    case 'PRIORITY':
      return one(byPriority(hits, rank)[0])
    case 'RULE ORDER':
      return many(hits)
    case 'OUTPUT ORDER':
      return many(byPriority(hits, rank))
    case 'COLLECT':
      return table.aggregation === null ? many(hits) : aggregate(table.aggregation, hits)
  }
}

/** What a table without a hit answers where it names no default. */
export function answerWithoutHit(table: DecisionTable): FeelValue {
  if (table.hitPolicy !== 'COLLECT') return null
  if (table.aggregation === null) return []
  return table.aggregation === 'COUNT' ? 0 : null
}

export function outputName(table: DecisionTable, column: number): string {
  const output = table.outputs[column]
  return output?.name ?? output?.label ?? `output ${column + 1}`
}

export function composeOutputs(table: DecisionTable, outputs: FeelValue[]): FeelValue {
  if (table.outputs.length === 1) return outputs[0] ?? null
  return Object.fromEntries(
    table.outputs.map((_, column) => [outputName(table, column), outputs[column] ?? null]),
  )
}

function answerOf(table: DecisionTable, hit: Hit): FeelValue {
  return composeOutputs(table, hit.outputs)
}

function aggregate(how: keyof typeof aggregates, hits: Hit[]): Verdict {
  const values = hits.map((hit) => hit.outputs[0] ?? null)
  const value = aggregates[how].run(variables({ values }), () => {})
  return { chosen: hits, value }
}

function sameOutputs(a: Hit, b: Hit): boolean {
  return a.outputs.every((left, column) => {
    const right = b.outputs[column] ?? null
    return equal.run(variables({ left, right }), () => {}) === true
  })
}

function byPriority(hits: Hit[], rank: Rank): Hit[] {
  return hits.toSorted((a, b) => {
    for (const [column, value] of a.outputs.entries()) {
      const difference = rank(value, column) - rank(b.outputs[column] ?? null, column)
      if (difference !== 0) return difference
    }
    return a.rule - b.rule
  })
}
