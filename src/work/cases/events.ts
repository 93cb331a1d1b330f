// What a case's steps are called once they have happened. Upper modules and live screens hear of them by these names.
import type { NewEvent } from '../../kernel/events/index.ts'
import type { Action } from './fold/action.ts'
import type { ActionKind } from './fold/action-kinds.ts'
import type { CaseState } from './fold/state.ts'

const happened: Record<ActionKind, string> = {
  report: 'reported',
  accept: 'accepted',
  reject: 'rejected',
  dispatch: 'dispatched',
  return: 'returned',
  transfer: 'transferred',
  whistle: 'help-called',
  arrive: 'helper-arrived',
  'co-finish': 'helper-finished',
  extend: 'extended',
  suspend: 'suspended',
  resume: 'resumed',
  finish: 'finished',
  'verify-pass': 'verified',
  'verify-fail': 'verification-failed',
  close: 'closed',
  reopen: 'reopened',
  void: 'voided',
  link: 'linked',
  merge: 'merged',
  rate: 'rated',
  note: 'noted',
  remind: 'reminded',
  escalate: 'escalated',
  amend: 'amended',
  'carry-over': 'carried-over',
}

export type CaseEventData = {
  number: string
  seq: number
  state: string
  organisationId: string | null
  regionPath: string | null
  score?: number
}

/** `cases.<happened>` of the case's id. */
export function eventOf({ data, kind, seq }: Action, number: string, state: CaseState): NewEvent {
  const { organisationId, regionPath } = state
  const said: CaseEventData = { number, seq, state: state.state, organisationId, regionPath }
  return {
    type: `cases.${happened[kind]}`,
    subject: state.id,
    data: kind === 'rate' && data.score ? { ...said, score: data.score } : said,
  }
}
