// One column of a table reckoned as a finite line of samples: every edge in any cell, and the spaces between.
import type { TableInput } from '../model.ts'
import { type CellSet, cellSet } from './cell-set.ts'
import { compareKeys, type Key, numberKey, stringKey } from './comparable-key.ts'

export interface Column {
  label: string
  samples: Key[]
  /** Per rule the samples that its cell holds; undefined where the cell cannot be compared. */
  members: (Uint8Array | undefined)[]
}

export function columnOf(input: TableInput, entries: string[]): Column {
  const cells = entries.map((text) => cellSet(text))
  const allowed = input.allowedValues === null ? undefined : cellSet(input.allowedValues)
  const samples = samplesOf([...cells, allowed]).filter((key) => allowed?.has(key) ?? true)
  return {
    label: input.label ?? input.expression,
    samples,
    members: cells.map((cell) => cell && Uint8Array.from(samples, (key) => (cell.has(key) ? 1 : 0))),
  }
}

function samplesOf(cells: (CellSet | undefined)[]): Key[] {
  const kinds = new Map<string, Map<Key['at'], Key>>()
  for (const cell of cells) {
    for (const edge of cell?.edges ?? []) {
      const edges = kinds.get(edge.kind) ?? new Map<Key['at'], Key>()
      kinds.set(edge.kind, edges.set(edge.at, edge))
    }
  }
  const samples = [...kinds].flatMap(([kind, edges]) => around(kind, [...edges.values()].sort(compareKeys)))
  return samples.length > 0 ? samples : [{ kind: 'any', at: null, shown: '-' }]
}

function around(kind: string, edges: Key[]): Key[] {
  if (kind === 'null') return edges
  if (kind === 'boolean') return [true, false].map((at) => ({ kind, at, shown: String(at) }))
  if (kind === 'string') return [...edges, ...edges.map(({ at }) => stringKey(`${at}\u0001`)), stringKey('')]
  const numbers = edges.map(({ at }) => at as number)
  const first = numbers[0] ?? 0
  const last = numbers.at(-1) ?? 0
  const between = numbers.slice(1).map((at, index) => ((numbers[index] ?? at) + at) / 2)
  return [first - 1, ...numbers, ...between, last + 1].map((at) => numberKey(kind, at))
}
