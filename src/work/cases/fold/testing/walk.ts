// Drives a case through the pure rules: for tests only.
import type { Calendar } from '../../calendar/definition.ts'
import { checkCalendar } from '../../calendar/definition.ts'
import ordinaryJson from '../../calendar/ordinary.json' with { type: 'json' }
import { defaultFlow } from '../../flow/default-flow.ts'
import type { Flow } from '../../flow/definition.ts'
import type { Action, ActionData } from '../action.ts'
import type { ActionKind } from '../action-kinds.ts'
import { findTransition } from '../allowed.ts'
import { apply, countedTime } from '../apply.ts'
import { withFacts } from '../facts.ts'
import type { CaseState } from '../state.ts'

export const ordinary: Calendar = checkCalendar(ordinaryJson)

export interface Walk {
  log: Action[]
  state: CaseState
}

export interface Step {
  kind: ActionKind
  at: Date
  data?: ActionData
  recordedAt?: Date
  seq?: number
}

/** Takes one more step, as the service does: the facts are worked out, then the step is applied. */
export function take(
  walk: Walk | null,
  { at, data = {}, kind, recordedAt = at, seq }: Step,
  flow: Flow = defaultFlow,
): Walk {
  const draft: Action = {
    id: `a${seq ?? 0}`,
    caseId: 'c1',
    seq: seq ?? (walk?.state.version ?? 0) + 1,
    kind,
    happenedAt: at,
    recordedAt,
    actor: 'p1',
    organisationId: null,
    idempotencyKey: null,
    madeAgainst: null,
    origin: 'hub',
    data,
  }
  const transition = findTransition(flow, walk?.state.state ?? null, kind)
  const action =
    transition && walk
      ? {
          ...draft,
          data: withFacts(walk.state, transition, data, {
            flow,
            calendar: ordinary,
            at: countedTime(transition, draft),
          }),
        }
      : draft
  return { log: [...(walk?.log ?? []), action], state: apply(flow, walk?.state ?? null, action) }
}

/** A moment by the wall clock of the place (UTC+8). */
export function at(clock: string): Date {
  return new Date(`${clock.replace(' ', 'T')}:00+08:00`)
}
