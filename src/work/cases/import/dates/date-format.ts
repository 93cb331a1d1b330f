// Dates as files write them: patterns in the letters of Unicode LDML, and a few forms that are not patterns.

/** A time as it stands in a file. Without `offsetMinutes` it is a local time of the source's place. */
export interface WrittenTime {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  millisecond: number
  offsetMinutes?: number
  /** A day was written, and no time of day. */
  dayOnly?: boolean
}

export type DateReader = (text: string) => WrittenTime | undefined

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const half = 'am|pm|a\\.m\\.|p\\.m\\.|上午|下午'
const offset = 'z|[+-]\\d{2}:?\\d{2}'

const tokens: Record<string, string> = {
  yyyy: '(?<year>\\d{4})',
  yy: '(?<shortYear>\\d{2})',
  MMMM: '(?<monthName>[a-z]{3,9})',
  MMM: '(?<monthName>[a-z]{3,4})',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  dd: '(?<day>\\d{2})',
  d: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{2})',
  H: '(?<hour>\\d{1,2})',
  hh: '(?<halfHour>\\d{2})',
  h: '(?<halfHour>\\d{1,2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
  SSS: '(?<fraction>\\d{1,9})',
  a: `(?<half>${half})`,
  XXX: `(?<offset>${offset})`,
}

const iso = new RegExp(
  `^(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?:[t ](?<hour>\\d{2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.(?<fraction>\\d{1,9}))?)?(?<offset>${offset})?)?$`,
  'i',
)

const excelEpoch = Date.UTC(1899, 11, 30)

/**
 * A reader for a pattern such as `MM/dd/yyyy hh:mm:ss a`, or for the words `iso` (ISO 8601), `unix` (seconds),
 * `unix-ms`, `excel` (serial day number). Nothing when the pattern holds letters that are not known;
 * other letters stand in single quotes: `yyyy-MM-dd'T'HH:mm`.
 */
export function dateReader(pattern: string): DateReader | undefined {
  if (pattern === 'iso') return (text) => readMatch(iso.exec(text))
  if (pattern === 'unix') return (text) => readNumber(text, /^-?\d{1,12}$/, (value) => value * 1000)
  if (pattern === 'unix-ms') return (text) => readNumber(text, /^-?\d{1,15}$/, (value) => value)
  if (pattern === 'excel') return (text) => readSerial(text)
  const expression = compile(pattern)
  return expression && ((text) => readMatch(expression.exec(text)))
}

function compile(pattern: string): RegExp | undefined {
  let source = ''
  for (const [piece = '', quoted] of pattern.matchAll(/'([^']*)'|([A-Za-z])\2*|[^A-Za-z']/g)) {
    const token = tokens[piece]
    if (quoted === undefined && /^[A-Za-z]/.test(piece) && !token) return undefined
    source += token ?? (quoted ?? piece).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+')
  }
  if (!/<(year|shortYear)>/.test(source) || !/<month/.test(source) || !source.includes('<day>'))
    return undefined
  if (source.includes('<halfHour>') !== source.includes('<half>')) return undefined
  try {
    return new RegExp(`^${source}$`, 'i')
  } catch {
    // The same token twice.
    return undefined
  }
}

function readMatch(match: RegExpExecArray | null): WrittenTime | undefined {
  if (!match?.groups) return undefined
  const found = match.groups
  const number = (name: string) => Number(found[name] ?? 0)
  const time = {
    year: found.shortYear ? fullYear(number('shortYear')) : number('year'),
    month: found.monthName ? months.indexOf(found.monthName.slice(0, 3).toLowerCase()) + 1 : number('month'),
    day: number('day'),
    hour: found.half ? fullHour(number('halfHour'), found.half) : number('hour'),
    minute: number('minute'),
    second: number('second'),
    millisecond: Number((found.fraction ?? '').padEnd(3, '0').slice(0, 3)),
    ...(found.offset && { offsetMinutes: offsetOf(found.offset) }),
    ...(found.hour === undefined && found.halfHour === undefined && { dayOnly: true }),
  }
  return exists(time) ? time : undefined
}

/** Two-digit years: 70–99 are 19xx, 00–69 are 20xx. */
function fullYear(short: number): number {
  return short + (short >= 70 ? 1900 : 2000)
}

function fullHour(hour: number, half: string): number {
  if (hour < 1 || hour > 12) return Number.NaN
  return (hour % 12) + (/^(p|下)/i.test(half) ? 12 : 0)
}

function offsetOf(written: string): number {
  if (/^z$/i.test(written)) return 0
  const minutes = Number(written.slice(1, 3)) * 60 + Number(written.slice(-2))
  return written.startsWith('-') ? -minutes : minutes
}

function exists({ year, month, day, hour, minute, second }: WrittenTime): boolean {
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDay && hour <= 23 && minute <= 59 && second <= 59
}

function readNumber(
  text: string,
  form: RegExp,
  toMilliseconds: (value: number) => number,
): WrittenTime | undefined {
  return form.test(text) ? { ...fromMilliseconds(toMilliseconds(Number(text))), offsetMinutes: 0 } : undefined
}

function readSerial(text: string): WrittenTime | undefined {
  if (!/^\d{1,7}(\.\d+)?$/.test(text)) return undefined
  const time = fromMilliseconds(excelEpoch + Math.round(Number(text) * 86_400) * 1000)
  return text.includes('.') ? time : { ...time, dayOnly: true }
}

function fromMilliseconds(milliseconds: number): WrittenTime {
  const date = new Date(milliseconds)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
  }
}
