// The flow and the calendar that apply to a case. What comes with the hub is put in when nothing has been loaded yet.
import type { Tx } from '../../../kernel/db/index.ts'
import { type Calendar, checkCalendar } from '../calendar/definition.ts'
import ordinary from '../calendar/ordinary.json' with { type: 'json' }
import { ensureUnsorted } from '../categories/ensure.ts'
import { errors } from '../errors.ts'
import { defaultFlow } from '../flow/default-flow.ts'
import type { Flow } from '../flow/definition.ts'
import {
  findCalendarVersion,
  findFlowVersion,
  insertCalendar,
  insertFlow,
  readCalendar,
  readFlow,
} from './queries.ts'

export interface Rules {
  flow: Flow
  calendar: Calendar
}

/** Puts in the flow, the calendar and the category that every hub has. Safe to repeat. */
export async function seedCases(tx: Tx): Promise<void> {
  await insertFlow(tx, defaultFlow)
  await insertCalendar(tx, checkCalendar(ordinary))
  await ensureUnsorted(tx)
}

/** The newest version of a flow (the hub's own when no key is given) with its calendar, for a case that begins now. */
export async function currentRules(tx: Tx, key: string = defaultFlow.key): Promise<Rules> {
  let version = await findFlowVersion(tx, key)
  if (!version && key === defaultFlow.key) {
    await seedCases(tx)
    version = await findFlowVersion(tx, key)
  }
  if (!version) throw errors.noFlow({ key })
  const flow = await readFlow(tx, version)
  return { flow, calendar: await currentCalendar(tx, flow.clock.calendar) }
}

/** The flow by which a case was begun, with the calendar in force today. */
export async function rulesOf(tx: Tx, { key, version }: { key: string; version: number }): Promise<Rules> {
  const stored = await findFlowVersion(tx, key, version)
  if (!stored) throw errors.noFlow({ key: `${key} ${version}` })
  const flow = await readFlow(tx, stored)
  return { flow, calendar: await currentCalendar(tx, flow.clock.calendar) }
}

export async function currentCalendar(tx: Tx, key: string): Promise<Calendar> {
  const version = await findCalendarVersion(tx, key)
  if (!version) throw errors.noCalendar({ key })
  return readCalendar(tx, version)
}
