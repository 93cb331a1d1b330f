// Whether and how a row's case ended.
import type { ReplayOutcome } from '../replay-schema.ts'
import type { RowProblem } from './cells.ts'
import type { CaseMapping } from './mapping-schema.ts'
import type { WarningKind } from './warnings.ts'

export interface Ending {
  outcome: ReplayOutcome
  closedAt: Date | null
  warning?: WarningKind
}

interface Ended {
  state: string
  closedAt: Date | null
  changedAt: Date | null
}

/** The state decides; a missing closing time is taken from the last change of state, or the row is refused. */
export function readEnding(
  { columns, defaults, states = {} }: CaseMapping,
  { changedAt, closedAt, state }: Ended,
): Ending | { problem: RowProblem } {
  if (!columns.state && !defaults?.state) return { outcome: closedAt ? 'closed' : 'open', closedAt }
  const outcome = Object.hasOwn(states, state) ? states[state] : undefined
  if (!outcome) {
    const reason =
      state === ''
        ? { zh: '此项为空', en: 'Is empty' }
        : { zh: `映射中没有状态“${state}”`, en: `The mapping has no state “${state}”` }
    return { problem: { field: 'state', reason } }
  }
  if (outcome === 'open')
    return { outcome, closedAt: null, ...(closedAt && { warning: 'openWithClosingTime' }) }
  if (closedAt) return { outcome, closedAt }
  if (changedAt) return { outcome, closedAt: changedAt, warning: 'closedByStatusTime' }
  const reason = {
    zh: '状态为已结，但没有结案时间',
    en: 'The state says closed, but there is no closing time',
  }
  return { problem: { field: 'closed', reason } }
}
