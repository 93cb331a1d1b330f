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
  const tellingFirst = columns.toSorted((a, b) => breadth(a) - breadth(b))
  const found: Overlap[] = []
  for (let a = 0; a < rules; a++) {
    for (let b = a + 1; b < rules; b++) {
      if (!meet(tellingFirst, a, b)) continue
      found.push({ rules: [a + 1, b + 1], example: commonSamples(columns, a, b) })
      if (found.length >= overlapsTold) return found
    }
  }
  return found
}

/** How much of its line the cells of a column hold, added up: a narrow column tells rules apart. */
function breadth({ members, samples }: Column): number {
  return members.reduce((sum, member) => sum + (member?.size ?? samples.length) / samples.length, 0)
}

function meet(columns: Column[], a: number, b: number): boolean {
  return columns.every(({ members }) => {
    const [one, other] = [members[a], members[b]]
    return one && other && one.meets(other) !== -1
  })
}

function commonSamples(columns: Column[], a: number, b: number): string {
  const parts = columns.map(({ label, members, samples }) => {
    const [one, other] = [members[a], members[b]]
    const shown = one && other ? (samples[one.meets(other)]?.shown ?? '-') : '-'
    return shown === '-' ? '' : `${label} = ${shown.replace('\\u0001', '…')}`
  })
  return parts.filter((part) => part !== '').join(', ')
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
      const left = alive.filter((rule) => column.members[rule]?.has(index))
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
