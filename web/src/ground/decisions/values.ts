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
  /** The name of the column; empty for the row as a whole. */
  column: string
}

/** The cell of a place that the hub's check names: `xml/case-time-limits/rule 3/时限（分钟）`. */
export function readPlace(place: string): Place | undefined {
  const found = /(?:^|\/)rule (\d+)(?:\/(.+))?$/.exec(place)
  return found ? { row: Number(found[1]), column: found[2] ?? '' } : undefined
}
