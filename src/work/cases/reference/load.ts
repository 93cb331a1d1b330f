// A city's own flows and calendars: checked, then added as the next version unless they are only to be checked (`keep`
// false). A version that is there is never changed.
import { actorOf, type Principal } from '../../../kernel/access/index.ts'
import { audit } from '../../../kernel/audit/index.ts'
import type { Tx } from '../../../kernel/db/index.ts'
import { fieldProblem } from '../../../kernel/errors/index.ts'
import { type Calendar, checkCalendar } from '../calendar/definition.ts'
import { checkFlow } from '../flow/check.ts'
import type { Flow } from '../flow/definition.ts'
import {
  digestOf,
  findCalendarVersion,
  findFlowVersion,
  insertCalendar,
  insertFlow,
  type StoredVersion,
} from './queries.ts'

/** @throws request.invalid with each thing that is wrong with it */
export async function loadFlow(tx: Tx, principal: Principal, candidate: unknown, keep = true): Promise<Flow> {
  const flow = checkFlow(candidate)
  if (!(await findCalendarVersion(tx, flow.clock.calendar))) {
    throw fieldProblem([{ field: 'clock/calendar', message: noCalendar }])
  }
  if (isSame(await findFlowVersion(tx, flow.key, flow.version), flow)) return flow
  demandNext(await findFlowVersion(tx, flow.key), flow.version)
  if (!keep) return flow
  if (!(await insertFlow(tx, flow))) demandNext(await findFlowVersion(tx, flow.key), flow.version)
  await record(tx, principal, 'cases.load-flow', flow)
  return flow
}

/** @throws request.invalid with each thing that is wrong with it */
export async function loadCalendar(
  tx: Tx,
  principal: Principal,
  candidate: unknown,
  keep = true,
): Promise<Calendar> {
  const calendar = checkCalendar(candidate)
  if (isSame(await findCalendarVersion(tx, calendar.key, calendar.version), calendar)) return calendar
  demandNext(await findCalendarVersion(tx, calendar.key), calendar.version)
  if (!keep) return calendar
  if (!(await insertCalendar(tx, calendar))) {
    demandNext(await findCalendarVersion(tx, calendar.key), calendar.version)
  }
  await record(tx, principal, 'cases.load-calendar', calendar)
  return calendar
}

function isSame(stored: StoredVersion | undefined, definition: Flow | Calendar): boolean {
  return stored?.digest === digestOf(JSON.stringify(definition))
}

function demandNext(newest: StoredVersion | undefined, version: number): void {
  const next = (newest?.version ?? 0) + 1
  if (version === next) return
  const message = {
    zh: `下一个版本应是 ${next}；已有的版本不能改`,
    en: `The next version is ${next}; a version that exists is never changed`,
  }
  throw fieldProblem([{ field: 'version', message }])
}

async function record(
  tx: Tx,
  principal: Principal,
  action: string,
  { key, version }: Flow | Calendar,
): Promise<void> {
  await audit(tx, { actor: actorOf(principal), action, subject: key, data: { version } })
}

const noCalendar = { zh: '没有这个工作日历', en: 'There is no such working calendar' }
