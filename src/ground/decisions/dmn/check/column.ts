// One column of a table reckoned as a finite line of samples: every edge in any cell, and the spaces between.
import type { TableInput } from '../model.ts'
import { type CellSet, cellSet, type Piece } from './cell-set.ts'
import { compareKeys, type Key, numberKey, stringKey } from './comparable-key.ts'
import { type SampleSet, sampleSet } from './sample-set.ts'

export interface Column {
  label: string
  samples: Key[]
  /** Per rule the samples that its cell holds; undefined where the cell cannot be compared. */
  members: (SampleSet | undefined)[]
}

export function columnOf(input: TableInput, entries: string[]): Column {
  const cells = new Map([...new Set(entries)].map((text) => [text, cellSet(text)]))
  const allowed = input.allowedValues === null ? undefined : cellSet(input.allowedValues)
  const all = samplesOf([...cells.values(), allowed])
  const permitted = allowed && membersOf(allowed, all)
  const samples = permitted ? all.filter((_, index) => permitted.has(index)) : all
  const members = new Map([...cells].map(([text, cell]) => [text, cell && membersOf(cell, samples)]))
  return {
    label: input.label ?? input.expression,
    samples,
    members: entries.map((text) => members.get(text)),
  }
}

function membersOf({ negated, pieces }: CellSet, samples: Key[]): SampleSet {
  const everything: [number, number][] = [[0, samples.length - 1]]
  return sampleSet(samples.length, pieces?.map((piece) => rangeOf(piece, samples)) ?? everything, negated)
}

/** Where the piece begins and ends among the samples, which are in order by kind and value. */
function rangeOf({ high, kind, low, withHigh, withLow }: Piece, samples: Key[]): [number, number] {
  const from = firstAt(samples, (key) => {
    if (key.kind !== kind) return key.kind > kind
    const order = low === null ? 1 : compareKeys(key, low)
    return order > 0 || (order === 0 && withLow)
  })
  const after = firstAt(samples, (key) => {
    if (key.kind !== kind) return key.kind > kind
    const order = high === null ? -1 : compareKeys(key, high)
    return order > 0 || (order === 0 && !withHigh)
  })
  return [from, after - 1]
}

/** The first index at which the condition holds, which then holds for all that follow. */
function firstAt(samples: Key[], holds: (key: Key) => boolean): number {
  let low = 0
  let high = samples.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const key = samples[middle]
    if (key && holds(key)) high = middle
    else low = middle + 1
  }
  return low
}

function samplesOf(cells: (CellSet | undefined)[]): Key[] {
  const kinds = new Map<string, Map<Key['at'], Key>>()
  for (const piece of cells.flatMap((cell) => cell?.pieces ?? [])) {
    for (const edge of [piece.low, piece.high]) {
      if (edge === null) continue
      const edges = kinds.get(edge.kind) ?? new Map<Key['at'], Key>()
      kinds.set(edge.kind, edges.set(edge.at, edge))
    }
  }
  const samples = [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([kind, edges]) => around(kind, [...edges.values()]).sort(compareKeys))
  return samples.length > 0 ? samples : [{ kind: 'any', at: null, shown: '-' }]
}

function around(kind: string, edges: Key[]): Key[] {
  if (kind === 'null') return edges
  if (kind === 'boolean') return [false, true].map((at) => ({ kind, at, shown: String(at) }))
  if (kind === 'string') {
    const known = new Set(edges.map(({ at }) => at))
    return known.has('') ? [...edges, ...between(edges)] : [stringKey(''), ...edges, ...between(edges)]
  }
  const numbers = edges.map(({ at }) => at as number).sort((a, b) => a - b)
  const first = numbers[0] ?? 0
  const last = numbers.at(-1) ?? 0
  const middles = numbers.slice(1).map((at, index) => ((numbers[index] ?? at) + at) / 2)
  return [first - 1, ...numbers, ...middles, last + 1].map((at) => numberKey(kind, at))
}

function between(edges: Key[]): Key[] {
  return edges.map(({ at }) => stringKey(`${at}\u0001`))
}
