// One waiting job a case: it stands at the case's next moment, and is moved when a step moves the moments.
import type { Tx } from '../../../kernel/db/index.ts'
import { cancelJob, schedule } from '../../../kernel/jobs/index.ts'
import type { CaseState } from '../fold/state.ts'
import type { Rules } from '../reference/rules.ts'
import { firedBy, type Moment, momentsOf } from './moments.ts'

export const timerKind = 'cases.timer'

/** Moves the case's timer from where `before` had it to where `after` wants it; nothing when they agree. */
export async function syncTimer(
  tx: Tx,
  { calendar, flow }: Rules,
  before: CaseState | null,
  after: CaseState,
): Promise<void> {
  const earlier = before ? momentsOf(before, flow, calendar) : []
  const later = momentsOf(after, flow, calendar)
  if (same(earlier, later)) return
  await wait(tx, after.id, later, firedBy(earlier, tx.now), earlier.length > 0)
}

/** Stands the timer at the next moment that has not happened. `fired` steps whose moment has passed happen no more. */
export async function wait(
  tx: Tx,
  caseId: string,
  moments: readonly Moment[],
  fired: readonly string[],
  waiting: boolean,
): Promise<void> {
  const passed = moments
    .filter(({ at, step }) => at <= tx.now && fired.includes(step))
    .map(({ step }) => step)
  const next = moments.find(({ step }) => !passed.includes(step))
  if (next) {
    await schedule(tx, { kind: timerKind, key: caseId, runAt: next.at, payload: { fired: passed } })
  } else if (waiting) {
    await cancelJob(tx, timerKind, caseId)
  }
}

function same(a: readonly Moment[], b: readonly Moment[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ at, step }, i) => b[i]?.step === step && b[i]?.at.getTime() === at.getTime())
  )
}
