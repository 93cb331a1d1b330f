// One waiting job a case: it stands at the case's next moment, and is moved when a step moves the moments.
import type { Tx } from '../../../kernel/db/index.ts'
import { cancelJob, type ScheduledJob, schedule, scheduleAll } from '../../../kernel/jobs/index.ts'
import type { CaseState } from '../fold/state.ts'
import type { Rules } from '../reference/rules.ts'
import { firedBy, type Moment, momentsOf } from './moments.ts'

export const timerKind = 'cases.timer'

export interface Moved {
  before: CaseState | null
  after: CaseState
  /** The case comes from elsewhere: what has come due by now came due there, and is not told again. */
  replayed?: boolean
}

/** Moves the case's timer from where `before` had it to where `after` wants it; nothing when they agree. */
export function syncTimer(tx: Tx, rules: Rules, before: CaseState | null, after: CaseState): Promise<void> {
  return syncTimers(tx, rules, [{ before, after }])
}

/** The same for many cases at once. */
export async function syncTimers(tx: Tx, { calendar, flow }: Rules, moved: readonly Moved[]): Promise<void> {
  const jobs: ScheduledJob[] = []
  for (const { after, before, replayed } of moved) {
    const earlier = before ? momentsOf(before, flow, calendar) : []
    const later = momentsOf(after, flow, calendar)
    if (same(earlier, later)) continue
    const job = nextJob(tx, after.id, later, firedBy(replayed ? later : earlier, tx.now))
    if (job) jobs.push(job)
    else if (earlier.length > 0) await cancelJob(tx, timerKind, after.id)
  }
  if (jobs.length === 1 && jobs[0]) await schedule(tx, jobs[0])
  else await scheduleAll(tx, jobs)
}

/** Stands the timer at the next moment that has not happened. `fired` steps whose moment has passed happen no more. */
export async function wait(
  tx: Tx,
  caseId: string,
  moments: readonly Moment[],
  fired: readonly string[],
): Promise<void> {
  const job = nextJob(tx, caseId, moments, fired)
  if (job) await schedule(tx, job)
}

function nextJob(
  tx: Tx,
  caseId: string,
  moments: readonly Moment[],
  fired: readonly string[],
): ScheduledJob | undefined {
  const passed = moments
    .filter(({ at, step }) => at <= tx.now && fired.includes(step))
    .map(({ step }) => step)
  const next = moments.find(({ step }) => !passed.includes(step))
  return next && { kind: timerKind, key: caseId, runAt: next.at, payload: { fired: passed } }
}

function same(a: readonly Moment[], b: readonly Moment[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ at, step }, i) => b[i]?.step === step && b[i]?.at.getTime() === at.getTime())
  )
}
