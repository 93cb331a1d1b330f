// One step into the log: folded, stored, its timer moved, told and audited, all in the caller's transaction.
import { audit } from '../../../kernel/audit/index.ts'
import type { Tx } from '../../../kernel/db/index.ts'
import { publish } from '../../../kernel/events/index.ts'
import { newId } from '../../../kernel/ids/index.ts'
import { eventOf } from '../events.ts'
import type { Action } from '../fold/action.ts'
import { findTransition } from '../fold/allowed.ts'
import { apply, countedTime } from '../fold/apply.ts'
import { withFacts } from '../fold/facts.ts'
import type { Rules } from '../reference/rules.ts'
import type { StoredContent } from '../store/content.ts'
import type { LoadedCase } from '../store/load.ts'
import { updateCases } from '../store/update.ts'
import { syncTimer } from '../timers/sync.ts'

export type Step = Pick<Action, 'kind' | 'actor' | 'organisationId' | 'data' | 'happenedAt'> &
  Partial<Pick<Action, 'idempotencyKey' | 'madeAgainst'>> & { content?: StoredContent | undefined }

/** Callers hold the case locked. @throws cases.notAllowed and its kin */
export async function recordStep(tx: Tx, rules: Rules, before: LoadedCase, step: Step): Promise<LoadedCase> {
  const { content, ...said } = step
  const { state } = before
  const draft: Action = {
    idempotencyKey: null,
    madeAgainst: null,
    ...said,
    id: newId(tx.now),
    caseId: state.id,
    seq: state.version + 1,
    recordedAt: tx.now,
    origin: 'hub',
  }
  const transition = findTransition(rules.flow, state.state, draft.kind)
  const data = transition
    ? withFacts(state, transition, draft.data, { ...rules, at: countedTime(transition, draft) })
    : draft.data
  const action = { ...draft, data }
  const after = apply(rules.flow, state, action)
  await updateCases(tx, rules.flow, [{ state: after, steps: [action], content }])
  await syncTimer(tx, rules, state, after)
  await publish(tx, eventOf(action, before.number, after))
  await audit(tx, { actor: action.actor, action: `cases.${action.kind}`, subject: state.id })
  return { ...before, ...content, state: after }
}
