// What conditions over cases are asked against: the moment, the place's time zone, which ratings count as poor.
import type { Tx } from '../../../kernel/db/index.ts'
import { currentRules } from '../reference/rules.ts'
import type { FigureContext } from '../statistics/figures.ts'

export async function contextOf(tx: Tx): Promise<FigureContext> {
  const { calendar, flow } = await currentRules(tx)
  return { now: tx.now, timeZone: calendar.timeZone, poorRating: flow.poorRating }
}
