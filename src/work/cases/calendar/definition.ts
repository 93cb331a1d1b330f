// A place's working time as data: weekly hours, holidays, and the days off that are worked to make up for them (调休).
// A city loads its own each year; a published version is never changed.
import Type, { type Static } from 'typebox'
import * as Value from 'typebox/value'
import { type FieldProblem, fieldProblem } from '../../../kernel/errors/index.ts'

const Clock = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$|^24:00$' })
const Day = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' })

/** Working spans of a day by the wall clock of the place, `[['08:00','12:00'],['14:00','18:00']]`. */
export const Hours = Type.Array(Type.Tuple([Clock, Clock]), { maxItems: 6 })
export type Hours = Static<typeof Hours>

export const Calendar = Type.Object(
  {
    key: Type.String({ pattern: '^[a-z0-9-]{1,60}$' }),
    version: Type.Integer({ minimum: 1 }),
    name: Type.Object({ zh: Type.String(), en: Type.String() }),
    timeZone: Type.String(),
    /** Hours of Monday to Sunday, seven entries. */
    week: Type.Array(Hours, { minItems: 7, maxItems: 7 }),
    /** Days off that the week would have worked. */
    holidays: Type.Array(Day),
    /** Days worked that the week would have off; their hours are `makeUpHours`. */
    makeUpDays: Type.Array(Day),
    makeUpHours: Hours,
    /** What a limit of "one working day" means, in minutes of working time. */
    minutesPerDay: Type.Integer({ minimum: 1, maximum: 1440 }),
  },
  { additionalProperties: false },
)
export type Calendar = Static<typeof Calendar>

/** The calendar, or 422 with each thing that is wrong with it. */
export function checkCalendar(candidate: unknown): Calendar {
  if (!Value.Check(Calendar, candidate)) {
    const found = [...Value.Errors(Calendar, candidate)].map(({ instancePath, message }) =>
      problem(instancePath.slice(1), `不符合格式（${message}）`, message),
    )
    throw fieldProblem(found)
  }
  const wrong = [...spansWrong(candidate), ...daysWrong(candidate)]
  if (!isTimeZone(candidate.timeZone)) wrong.push(problem('timeZone', '没有这个时区', 'no such time zone'))
  if (candidate.week.every((hours) => hours.length === 0)) {
    wrong.push(problem('week', '一周里没有工作时间', 'the week has no working time'))
  }
  if (wrong.length > 0) throw fieldProblem(wrong)
  return candidate
}

function spansWrong({ makeUpHours, week }: Calendar): FieldProblem[] {
  const named = [
    ...week.map((hours, day) => ({ field: `week/${day}`, hours })),
    { field: 'makeUpHours', hours: makeUpHours },
  ]
  return named
    .filter(({ hours }) =>
      hours.some(([from, to], i) => from >= to || (i > 0 && from < (hours[i - 1]?.[1] ?? ''))),
    )
    .map(({ field }) =>
      problem(field, '时段应先后排列且不重叠', 'spans must follow one another without overlap'),
    )
}

function daysWrong({ holidays, makeUpDays }: Calendar): FieldProblem[] {
  const wrong: FieldProblem[] = []
  const named: [string, string[]][] = [
    ['holidays', holidays],
    ['makeUpDays', makeUpDays],
  ]
  for (const [field, days] of named) {
    days.forEach((day, i) => {
      if (!isDate(day)) wrong.push(problem(`${field}/${i}`, `没有 ${day} 这一天`, `there is no day ${day}`))
    })
  }
  const both = makeUpDays.filter((day) => holidays.includes(day))
  if (both.length > 0) {
    wrong.push(
      problem('makeUpDays', `${both.join('、')} 又休又补`, `${both.join(', ')} is both off and made up`),
    )
  }
  return wrong
}

function isDate(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, date)).getUTCDate() === date
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

function problem(field: string, zh: string, en: string): FieldProblem {
  return { field, message: { zh, en } }
}
