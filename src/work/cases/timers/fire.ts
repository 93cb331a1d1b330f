// The case's timer rings: what has come due happens once, and the timer moves on to the next moment.
import { actorOf, system } from '../../../kernel/access/index.ts'
import type { Tx } from '../../../kernel/db/index.ts'
import { type NewEvent, publish } from '../../../kernel/events/index.ts'
import type { JobHandler } from '../../../kernel/jobs/index.ts'
import { findTransition } from '../fold/allowed.ts'
import { rulesOf } from '../reference/rules.ts'
import { recordStep } from '../steps/record-step.ts'
import { type LoadedCase, lockCaseById } from '../store/load.ts'
import { firedBy, momentsOf } from './moments.ts'
import { timerKind, wait } from './sync.ts'

export const caseTimer: JobHandler = {
  kind: timerKind,
  async run(tx, { fired = [], key }) {
    await fire(tx, String(key), fired as string[])
  },
}

/** Things that only tell; an escalation is a step in the log. */
const told: Record<string, string> = {
  stage: 'stage-late',
  warn: 'due-soon',
  overrun: 'overdue',
  arrival: 'helper-late',
}

async function fire(tx: Tx, caseId: string, fired: readonly string[]): Promise<void> {
  const found = await lockCaseById(tx, caseId)
  if (!found) return
  const rules = await rulesOf(tx, found.state.flow)
  const moments = momentsOf(found.state, rules.flow, rules.calendar)
  let now = found
  for (const step of firedBy(moments, tx.now)) {
    if (fired.includes(step)) continue
    const [kind = '', which] = step.split('/')
    if (kind === 'escalate') now = await escalate(tx, rules, now)
    else await publish(tx, eventOf(told[kind] ?? kind, which, now))
  }
  await wait(tx, caseId, moments, firedBy(moments, tx.now))
}

function eventOf(name: string, which: string | undefined, { number, state }: LoadedCase): NewEvent {
  const { organisationId, regionPath } = state
  return {
    type: `cases.${name}`,
    subject: state.id,
    data: { number, state: state.state, organisationId, regionPath, ...(which && { which }) },
  }
}

async function escalate(
  tx: Tx,
  rules: Awaited<ReturnType<typeof rulesOf>>,
  found: LoadedCase,
): Promise<LoadedCase> {
  const transition = findTransition(rules.flow, found.state.state, 'escalate')
  if (!transition?.may.some(({ as }) => as === 'timer')) return found
  return recordStep(tx, rules, found, {
    kind: 'escalate',
    actor: actorOf(system),
    organisationId: null,
    happenedAt: tx.now,
    data: { reason: '超过办理时限' },
  })
}
