// What conditions over cases are asked against: the moment, the place's time zone, which ratings count as poor.
import type { Tx } from '../../../kernel/db/index.ts'
import { fieldProblem } from '../../../kernel/errors/index.ts'
import { currentRules } from '../reference/rules.ts'
import type { FigureContext } from '../statistics/figures.ts'
import { end } from './moments.ts'

/** `on`: a day of the place whose end is asked about; today's end is now. @throws request.invalid on `on` */
export async function contextOf(tx: Tx, on?: string): Promise<FigureContext> {
  const { calendar, flow } = await currentRules(tx)
  const { timeZone } = calendar
  const context = { now: tx.now, timeZone, poorRating: flow.poorRating }
  const today = dayIn(timeZone, tx.now)
  if (on === undefined || on === today) return context
  if (on > today) throw fieldProblem([{ field: 'on', message: later }])
  return { ...context, before: end({ field: 'on', value: on }, timeZone) }
}

const later = { zh: '这一天还没有到', en: 'This day has not come yet' }

/** The day that it is at the place, `2026-03-02`. */
export function dayIn(timeZone: string, moment: Date): string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  return format.format(moment)
}
