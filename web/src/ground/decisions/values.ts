// Inputs and outputs of a table in one line: `category 1 · urgent true`; what is not there is left out.

export function sayValues(values: Readonly<Record<string, unknown>>): string {
  const said = Object.entries(values)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${name} ${sayValue(value)}`)
  return said.join(' · ') || '—'
}

export function sayValue(value: unknown): string {
  if (value === null || value === undefined) return '—'
  return typeof value === 'string' ? value : JSON.stringify(value)
}

export interface Place {
  row: number
  kind: 'input' | 'output' | 'row'
  column: number
}

/** The cell of a place that the hub's check names: `xml/limits/rule 3/input 2`. */
export function readPlace(place: string): Place | undefined {
  const row = /(?:^|\/)rule (\d+)/.exec(place)
  if (!row) return undefined
  const cell = /\/(input|output) (\d+)/.exec(place)
  return {
    row: Number(row[1]),
    kind: (cell?.[1] as 'input' | 'output' | undefined) ?? 'row',
    column: Number(cell?.[2] ?? 0),
  }
}
