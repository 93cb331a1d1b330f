// One form for what comes in, whether GeoJSON or a table: values by name, and a geometry where there is one.

import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import type { Text } from '../../../kernel/i18n/index.ts'
import { readTable } from '../../../kernel/tabular/index.ts'
import { readFeatures } from '../geojson/feature-stream.ts'

export interface ImportRecord {
  /** Line of a table, or number of the feature, from 1. */
  line: number
  values: Record<string, unknown>
  /** GeoJSON as it was found, unchecked. */
  geometry: unknown
}

export type ReadRecord = ImportRecord | { line: number; problem: Text }

export type ImportFormat = 'geojson' | 'csv' | 'xlsx' | 'jsonl'

export interface ImportSource {
  /** A path, or the bytes as they arrive. */
  from: string | Readable
  format: ImportFormat
  /** Of a table; asked of the file when left out. */
  encoding?: string
}

export async function* readRecords({ encoding, format, from }: ImportSource): AsyncGenerator<ReadRecord> {
  if (format === 'geojson') {
    yield* featureRecords(typeof from === 'string' ? createReadStream(from) : from)
    return
  }
  for await (const row of readTable(from, { format, encoding })) {
    if ('problem' in row) yield { line: row.line, problem: row.problem }
    else yield { line: row.line, values: row.cells, geometry: geometryIn(row.cells) }
  }
}

/** The format by the ending of a file's name, or undefined. */
export function importFormatOf(name: string): ImportFormat | undefined {
  const ending = name.toLowerCase().split('.').at(-1)
  if (ending === 'geojson' || ending === 'json' || ending === 'geojsonl') return 'geojson'
  if (ending === 'csv' || ending === 'tsv' || ending === 'txt') return 'csv'
  if (ending === 'xlsx') return 'xlsx'
  return ending === 'jsonl' || ending === 'ndjson' ? 'jsonl' : undefined
}

async function* featureRecords(stream: Readable): AsyncGenerator<ReadRecord> {
  for await (const read of readFeatures(stream)) {
    if ('problem' in read) {
      yield { line: read.number, problem: read.problem }
      continue
    }
    const feature = read.value as { type?: unknown; id?: unknown; properties?: unknown; geometry?: unknown }
    if (feature.type !== 'Feature') {
      yield { line: read.number, problem: { zh: '不是 GeoJSON 要素', en: 'this is not a GeoJSON feature' } }
      continue
    }
    const properties = typeof feature.properties === 'object' && feature.properties ? feature.properties : {}
    const id = feature.id === undefined ? {} : { id: feature.id }
    yield { line: read.number, values: { ...id, ...properties }, geometry: feature.geometry ?? undefined }
  }
}

/** A table may carry GeoJSON in a column of that name. */
function geometryIn(cells: Record<string, string>): unknown {
  const cell = cells.geometry ?? cells.geojson ?? cells.几何
  if (!cell) return undefined
  try {
    return JSON.parse(cell)
  } catch {
    return cell
  }
}
