// Inputs and outputs of a table in one line: `事项 雨水井盖 99010001001 · 紧急 true`; what is not there is left out.

/** The name of a code; undefined for what is no code. */
export type NameOf = (code: string) => string | undefined

const noName: NameOf = () => undefined

export function sayValues(
  values: Readonly<Record<string, unknown>>,
  nameOf: NameOf = noName,
  labelOf: NameOf = noName,
): string {
  const said = Object.entries(values)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${labelOf(name) ?? name} ${sayValue(value, nameOf)}`)
  return said.join(' · ') || '—'
}

export function sayValue(value: unknown, nameOf: NameOf = noName): string {
  if (value === null || value === undefined) return '—'
  if (typeof value !== 'string') return JSON.stringify(value)
  const name = nameOf(value)
  return name ? `${name} ${value}` : value
}

interface Labelled {
  name: string
  label: string | null
}

/** What a table is given and answers, in the words of its columns. */
export function labelsOf(
  model: { inputs: readonly Labelled[]; tables: readonly { outputs: readonly Labelled[] }[] } | undefined,
): ReadonlyMap<string, string> {
  const columns = model ? [...model.inputs, ...model.tables.flatMap(({ outputs }) => outputs)] : []
  return new Map(columns.flatMap(({ label, name }) => (label ? [[name, label] as const] : [])))
}

/** The texts in a cell of a table: `"a","b"` has two. */
export function textsIn(cell: string): string[] {
  return [...cell.matchAll(/"([^"]+)"/g)].flatMap(([, text]) => text ?? [])
}

/** Words with every code replaced by its name, out of its quotes. */
export function withNames(words: string, nameOf: NameOf): string {
  return words.replace(/"?([A-Za-z0-9][\w-]*)"?/g, (whole, code: string) => nameOf(code) ?? whole)
}

export interface Place {
  row: number
  /** The name of the column; empty for the row as a whole. */
  column: string
}

/** The cell of a place that the hub's check names: `xml/case-time-limits/rule 3/时限（分钟）`. */
export function readPlace(place: string): Place | undefined {
  const found = /(?:^|\/)rule (\d+)(?:\/(.+))?$/.exec(place)
  return found ? { row: Number(found[1]), column: found[2] ?? '' } : undefined
}
