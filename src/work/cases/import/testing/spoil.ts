// Puts rows that are wrong in known ways between the good rows of a 311 file, and says what a reader must say of each.

export interface Spoiled {
  content: Buffer
  /** Line → what its reason must say. */
  bad: Map<number, RegExp>
  /** Ids of added rows that are odd and yet good. */
  good: string[]
}

interface Kind {
  says: RegExp
  make(cells: string[]): string[] | Buffer
}

const column = { type: 2, created: 4, state: 5, due: 7, closed: 8, address: 13 }

const kinds: Kind[] = [
  { says: /created.*not between/, make: replace(column.created, '12/31/1969 10:00:00 PM') },
  { says: /due.*not between/, make: replace(column.due, '01/01/2101 12:00:00 AM') },
  { says: /closed.*is not a date/, make: replace(column.closed, '02/30/2018 01:00:00 PM') },
  { says: /externalId.*empty/, make: replace(1, ' ') },
  { says: /title.*empty/, make: replace(column.type, '') },
  { says: /state.*no state “Vanished”/, make: replace(column.state, 'Vanished') },
  { says: /quotation mark is not closed/, make: replace(column.address, '"1 OPEN END, CITY') },
  { says: /quotation mark stands/, make: replace(column.address, '"1 MILL" LN') },
  { says: /28 cells, the header has 26/, make: (cells) => [...cells, 'one', 'more'] },
  { says: /3 cells/, make: (cells) => cells.slice(0, 3) },
  { says: /cannot be stored/, make: replace(column.address, 'NUL\0HERE') },
  { says: /Longer than 500/, make: replace(column.address, 'x'.repeat(5000)) },
  { says: /longer than 1048576/, make: replace(column.address, 'x'.repeat(2_000_000)) },
  { says: /bytes that are not/, make: (cells) => bytes(cells, 'ffc328fe') },
]

/** `lines` without the header, which stays at line 1. */
export function spoil(header: string, lines: readonly string[]): Spoiled {
  const out: Buffer[] = []
  const bad = new Map<number, RegExp>()
  const write = (line: string | Buffer) => out.push(Buffer.from(line), Buffer.from('\n'))
  const lineNow = () => out.length / 2 + 1
  const step = Math.max(1, Math.floor(lines.length / (kinds.length + 2)))
  write(header)
  for (const [index, line] of lines.entries()) {
    write(line)
    const kind = index % step === 0 ? kinds[index / step] : undefined
    if (!kind) continue
    bad.set(lineNow(), kind.says)
    const made = kind.make(fresh(`BAD-${index}`))
    write(Buffer.isBuffer(made) ? made : made.join(','))
  }
  const [, firstId = ''] = (lines[0] ?? '').split(',')
  bad.set(lineNow(), /Line 2 already has/)
  write(fresh(firstId).join(','))
  // The two characters 路灯 in GB18030: a file in plain ASCII otherwise is then one in GB18030.
  write(bytes(fresh('GOOD-GB18030'), 'c2b7b5c6'))
  write('')
  return { content: Buffer.concat(out), bad, good: ['GOOD-GB18030'] }
}

function fresh(id: string): string[] {
  const cells = Array<string>(26).fill('')
  const time = '06/01/2018 10:00:00 AM'
  const known: [number, string][] = [
    [0, id],
    [1, id],
    [column.type, 'SW-Dirty Alley'],
    [3, 'Phone'],
    [column.created, time],
    [column.state, 'Closed'],
    [column.due, '06/04/2018 10:00:00 AM'],
    [column.closed, '06/02/2018 10:00:00 AM'],
    [9, 'Solid Waste'],
  ]
  for (const [at, value] of known) cells[at] = value
  return cells
}

function replace(at: number, value: string): Kind['make'] {
  return (cells) => cells.with(at, value)
}

function bytes(cells: string[], hex: string): Buffer {
  const [before = '', after = ''] = cells.with(column.address, '\u0001').join(',').split('\u0001')
  return Buffer.concat([Buffer.from(before), Buffer.from(hex, 'hex'), Buffer.from(after)])
}
