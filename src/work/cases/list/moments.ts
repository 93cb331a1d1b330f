// Days and moments of a filter. A day is a day of the place; a period takes in both of its ends.
import { type Sql, sql } from '../../../kernel/db/index.ts'
import { type FieldProblem, fieldProblem } from '../../../kernel/errors/index.ts'

const years = { first: 1970, last: 2100 }

export interface MomentFilter {
  /** Field of the filter. */
  field: string
  value: string
}

/** Where a period begins. @throws request.invalid on the field */
export function beginning(moment: MomentFilter, timeZone: string): Sql {
  return isDay(moment) ? startOf(moment.value, 0, timeZone) : sql`${moment.value}::timestamptz`
}

/** The first moment after a period: a day is in it, a moment is not. @throws request.invalid on the field */
export function end(moment: MomentFilter, timeZone: string): Sql {
  return isDay(moment) ? startOf(moment.value, 1, timeZone) : sql`${moment.value}::timestamptz`
}

function startOf(day: string, later: number, timeZone: string): Sql {
  return sql`((${day}::date + ${later}::integer)::timestamp AT TIME ZONE ${timeZone})`
}

function isDay({ field, value }: MomentFilter): boolean {
  const [year = 0, month = 0, date = 0] = value.slice(0, 10).split('-').map(Number)
  const real = new Date(Date.UTC(year, month - 1, date)).getUTCDate() === date
  const onlyDay = value.length === 10
  if (!real || (!onlyDay && Number.isNaN(Date.parse(value)))) throw fieldProblem([wrong(field)])
  if (year < years.first || year > years.last) throw fieldProblem([outside(field)])
  return onlyDay
}

function wrong(field: string): FieldProblem {
  return { field, message: { zh: '没有这个日期', en: 'There is no such date' } }
}

function outside(field: string): FieldProblem {
  const { first, last } = years
  return {
    field,
    message: { zh: `年份应在 ${first} 到 ${last} 之间`, en: `The year must be from ${first} to ${last}` },
  }
}
