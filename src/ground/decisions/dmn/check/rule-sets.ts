// Which rules can hit together, and which inputs no rule answers.
import type { DecisionTable } from '../model.ts'
import { type Column, columnOf } from './column.ts'

export interface Overlap {
  /** Counted from 1. */
  rules: [number, number]
  /** Input values that both rules answer, for example `Age = 18`. */
  example: string
}

const gapsTold = 3
const gapSteps = 50_000
const overlapsTold = 20

export function columnsOf(table: DecisionTable): Column[] {
  return table.inputs.map((input, column) =>
    columnOf(
      input,
      table.rules.map((rule) => rule.inputEntries[column] ?? '-'),
    ),
  )
}

/** Pairs of rules that hit together; pairs with a cell that cannot be compared are left out. */
export function overlaps(columns: Column[], rules: number): Overlap[] {
  const found: Overlap[] = []
  for (let a = 0; a < rules; a++) {
    for (let b = a + 1; b < rules; b++) {
      const example = commonSamples(columns, a, b)
      if (example === undefined) continue
      found.push({ rules: [a + 1, b + 1], example })
      if (found.length >= overlapsTold) return found
    }
  }
  return found
}

function commonSamples(columns: Column[], a: number, b: number): string | undefined {
  const parts: string[] = []
  for (const { label, samples, members } of columns) {
    const [one, other] = [members[a], members[b]]
    if (!one || !other) return undefined
    const at = one.findIndex((held, index) => held === 1 && other[index] === 1)
    if (at === -1) return undefined
    const shown = samples[at]?.shown ?? '-'
    if (shown !== '-') parts.push(`${label} = ${shown.replace('\\u0001', '…')}`)
  }
  return parts.join(', ')
}

/** Examples of inputs that no rule answers. Empty too where a cell cannot be compared or there is too much to try. */
export function gaps(columns: Column[], rules: number): string[] {
  if (columns.some(({ members }) => members.includes(undefined))) return []
  const found: string[] = []
  let steps = 0
  function walk(depth: number, alive: number[], path: string[]): void {
    if (found.length >= gapsTold || ++steps > gapSteps) return
    if (alive.length === 0) {
      found.push(path.join(', '))
      return
    }
    const column = columns[depth]
    if (!column) return
    for (const [index, sample] of column.samples.entries()) {
      const left = alive.filter((rule) => column.members[rule]?.[index] === 1)
      const shown = sample.shown.replace('\\u0001', '…')
      walk(depth + 1, left, shown === '-' ? path : [...path, `${column.label} = ${shown}`])
    }
  }
  walk(
    0,
    Array.from({ length: rules }, (_, rule) => rule),
    [],
  )
  return steps > gapSteps ? [] : found
}
