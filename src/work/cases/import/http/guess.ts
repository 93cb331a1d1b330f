// What a file's columns most likely mean: a mapping that the hub knows where its names fit, else by the names that hotlines
// give their columns, and by what stands in the first rows. Only a proposal: a person looks at it before anything is read.
import { dateReader } from '../dates/date-format.ts'
import type { CaseColumns, CaseMapping } from '../mapping-schema.ts'
import baltimore from '../mappings/baltimore-311.json' with { type: 'json' }
import county from '../mappings/county-hotline.json' with { type: 'json' }
import words from './guess.json' with { type: 'json' }

export interface Looked {
  headers: string[]
  rows: readonly Record<string, string>[]
  /** Of columns with few different values. */
  values: Record<string, string[]>
}

type Field = keyof CaseColumns
type Outcome = NonNullable<CaseMapping['states']>[string]

const knownSources = [baltimore, county] as unknown as CaseMapping[]
const dateFormats: readonly string[] = words.dateFormats

export function guessMapping(
  looked: Looked,
  timeZone: string,
): { mapping: CaseMapping; known: string | null } {
  const known = knownSources
    .map((mapping) => ({ mapping, share: shareFound(mapping, looked.headers) }))
    .filter(({ share }) => share >= words.knownShare)
    .sort((a, b) => b.share - a.share)[0]?.mapping
  if (known) return { mapping: fitted(known, looked), known: known.source }
  const columns = columnsByName(looked.headers)
  const states = statesOf(columns.state, looked.values)
  return {
    known: null,
    mapping: {
      source: 'import',
      timeZone,
      dateFormats: formatsOf(columns, looked.rows),
      columns,
      dueDates: columns.due ? 'file-over-rules' : 'rules',
      ...(states && { states }),
      categories: { standard: 'import', kind: 'matter', unknown: 'create' },
      ...(columns.organisation && { organisations: { standard: 'import', unknown: 'create' as const } }),
      ...(columns.region && { regions: { standard: 'import', unknown: 'create' as const } }),
      coordinates: { wholeDegrees: 'off-map' },
    },
  }
}

function shareFound({ columns }: CaseMapping, headers: readonly string[]): number {
  const wanted = Object.values(columns)
  const found = wanted.filter((names) => [names].flat().some((name) => headers.includes(name)))
  return found.length / wanted.length
}

/** Without the columns that this file does not have, and with the states that it has besides. */
function fitted(known: CaseMapping, { headers, values }: Looked): CaseMapping {
  const columns = Object.fromEntries(
    Object.entries(known.columns).flatMap(([field, names]) => {
      const there = [names].flat().filter((name) => headers.includes(name))
      return there.length > 0 ? [[field, there.length === 1 ? there[0] : there]] : []
    }),
  ) as CaseColumns
  const states = columns.state ? { ...statesOf(columns.state, values), ...known.states } : undefined
  const { about: _about, states: _states, ...rest } = known
  return { ...rest, columns, ...(states && { states }) }
}

/** Each header stands for one field at most; the first field whose names fit best has it. */
function columnsByName(headers: readonly string[]): CaseColumns {
  const found: Partial<Record<Field, string>> = {}
  const taken = new Set<string>()
  const fields = Object.entries(words.columns) as [Field, string[]][]
  for (const fits of [isSame, isPart]) {
    for (const [field, names] of fields) {
      if (found[field]) continue
      const header = headers.find(
        (one) => !taken.has(one) && names.some((name) => fits(plain(one), plain(name))),
      )
      if (!header) continue
      found[field] = header
      taken.add(header)
    }
  }
  if (!found.title && found.description) found.title = found.description
  if (!found.title && found.categoryCode) found.title = found.categoryCode
  if (!found.categoryCode && found.title) found.categoryCode = found.title
  if (found.point && (found.latitude || found.longitude)) delete found.point
  return { externalId: headers[0] ?? '', created: '', ...found } as CaseColumns
}

const isSame = (header: string, name: string): boolean => header === name
const isPart = (header: string, name: string): boolean => name.length > 1 && header.includes(name)

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_\-()（）]/g, '')
}

/** The formats in which every date of the first rows can be read. */
function formatsOf({ closed, created, due }: CaseColumns, rows: Looked['rows']): string[] {
  const written = [created, due, closed]
    .flatMap((column) => (column === undefined ? [] : [column].flat()))
    .flatMap((column) => rows.map((row) => row[column]?.trim() ?? ''))
    .filter(Boolean)
  const needed: string[] = []
  let left = written
  for (const format of dateFormats) {
    const reads = dateReader(format)
    const rest = left.filter((text) => !reads?.(text))
    if (rest.length < left.length) needed.push(format)
    left = rest
  }
  return needed.length > 0 ? needed : ['iso']
}

function statesOf(
  column: CaseColumns['state'],
  values: Looked['values'],
): Record<string, Outcome> | undefined {
  const written = column === undefined ? [] : [column].flat().flatMap((name) => values[name] ?? [])
  if (written.length === 0) return column === undefined ? undefined : {}
  return Object.fromEntries(written.map((value) => [value, outcomeOf(value)]))
}

function outcomeOf(value: string): Outcome {
  const said = value.toLowerCase()
  const fits = (Object.entries(words.outcomes) as [Outcome, string[]][]).find(([, names]) =>
    names.some((name) => said.includes(name)),
  )
  return fits?.[0] ?? 'open'
}
