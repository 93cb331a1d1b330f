// What a case's log amounts to. Stored beside the log in the same transaction and never written in another way.

import type { Resolution } from './action.ts'
import type { ActionKind } from './action-kinds.ts'

export interface CoHandler {
  organisationId: string
  calledAt: Date
  arriveBy: Date | null
  arrivedAt: Date | null
  finishedAt: Date | null
}

export interface CaseLink {
  caseId: string
  relation: string
}

export interface CaseState {
  id: string
  /** Number of the last action: what a writer has to have seen. */
  version: number
  flow: { key: string; version: number }
  state: string
  /** When it came into this state, by the time that counts. */
  stateSince: Date
  channel: string
  category: string
  categoryVersion: number
  condition: string | null
  point: { lng: number; lat: number } | null
  regionPath: string | null
  gridCode: string | null
  organisationId: string | null
  handlerId: string | null
  reportedAt: Date
  filedAt: Date | null
  dispatchedAt: Date | null
  finishedAt: Date | null
  closedAt: Date | null
  /** When the last action was recorded. */
  updatedAt: Date
  clock: 'working' | 'running' | null
  calendar: string | null
  dueAt: Date | null
  warnAt: Date | null
  suspendedAt: Date | null
  resolution: Resolution | null
  /** An outcome stands in the log since the case was last taken up. */
  hasResult: boolean
  mergedInto: string | null
  coHandlers: CoHandler[]
  links: CaseLink[]
  rating: number | null
  /** How often it was escalated. */
  level: number
  /** How often each kind of action was taken. */
  times: Partial<Record<ActionKind, number>>
}

/** Co-handlers who were called and have not finished. */
export function openCoHandlers({ coHandlers }: CaseState): CoHandler[] {
  return coHandlers.filter(({ finishedAt }) => finishedAt === null)
}

/** Worked on again: verification failed, or the case was reopened. */
export function isReworked({ times }: CaseState): boolean {
  return (times['verify-fail'] ?? 0) + (times.reopen ?? 0) > 0
}
