// JSON lines: one object a line. Inner objects become columns with a dotted name, lists stay JSON.
import type { Text } from '../i18n/index.ts'
import type { TextLine } from './encoding.ts'
import { shorten, type Table, type TableRow } from './table.ts'

/** Opens decoded lines as JSON lines. `headers` are the fields of the first object that can be read. */
export async function openJsonLines(lines: AsyncIterable<TextLine>): Promise<Table> {
  const rows = readRows(lines)
  const seen: TableRow[] = []
  let headers: string[] = []
  for (let next = await rows.next(); !next.done; next = await rows.next()) {
    seen.push(next.value)
    if ('problem' in next.value) continue
    headers = Object.keys(next.value.cells)
    break
  }
  return { headers, rows: rejoin(seen, rows) }
}

async function* rejoin(seen: TableRow[], rest: AsyncGenerator<TableRow>): AsyncGenerator<TableRow> {
  yield* seen
  yield* rest
}

async function* readRows(lines: AsyncIterable<TextLine>): AsyncGenerator<TableRow> {
  for await (const line of lines) {
    if ('problem' in line) yield line
    else if (line.text.trim() !== '') yield readObject(line.line, line.text)
  }
}

function readObject(line: number, text: string): TableRow {
  const bad = (problem: Text): TableRow => ({ line, problem, original: shorten(text) })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return bad({ zh: '本行不是合法的 JSON', en: 'The line is not valid JSON' })
  }
  if (!isObject(value)) return bad({ zh: '本行不是 JSON 对象', en: 'The line is not a JSON object' })
  return { line, cells: Object.fromEntries(flatten(value, '', 0)) }
}

function flatten(value: Record<string, unknown>, prefix: string, depth: number): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]): [string, string][] => {
    const name = prefix + key
    if (isObject(inner) && depth < 4) return flatten(inner, `${name}.`, depth + 1)
    if (inner === null) return [[name, '']]
    return [[name, typeof inner === 'object' ? JSON.stringify(inner) : String(inner)]]
  })
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
