// A record without steps: the moments that the source knows (reported, due, closed) become log entries that say so,
// and nothing is invented between them.
import type { Landmarks } from '../flow/landmarks.ts'
import type { ActionData, Resolution } from '../fold/action.ts'
import { clockUntil } from '../fold/facts.ts'
import type { CaseState } from '../fold/state.ts'
import type { Rules } from '../reference/rules.ts'
import type { ReplayCase, ReplayOutcome } from '../replay-schema.ts'

export interface CarriedStep {
  happenedAt: Date
  data: ActionData
}

const resolutions: Partial<Record<ReplayOutcome, Resolution>> = {
  closed: 'resolved',
  'closed-duplicate': 'duplicate',
  'closed-transferred': 'transferred',
}

/** What is known after the report: who holds it and until when, and how it ended. */
export function carriedSteps(record: ReplayCase, landmarks: Landmarks, rules: Rules): CarriedStep[] {
  const { organisationId = null, outcome, reportedAt } = record
  const steps: CarriedStep[] = []
  if (organisationId || record.dueAt || outcome === 'open') {
    const state = organisationId ? landmarks.handling : landmarks.filed
    steps.push({ happenedAt: reportedAt, data: { state, organisationId, ...dueOf(record, rules) } })
  }
  const ending = endingOf(record, landmarks)
  if (ending) steps.push(ending)
  return steps
}

/** How the record ended; undefined for an open one. */
function endingOf(
  { closedAt, outcome, reportedAt }: ReplayCase,
  landmarks: Landmarks,
): CarriedStep | undefined {
  if (outcome === 'open') return undefined
  const at = closedAt ?? reportedAt
  if (outcome === 'rejected' || outcome === 'void')
    return { happenedAt: at, data: { state: landmarks[outcome] } }
  const resolution = resolutions[outcome] ?? 'resolved'
  return { happenedAt: at, data: { state: landmarks.closed, closedAt: at.toISOString(), resolution } }
}

function dueOf({ dueAt, reportedAt }: ReplayCase, { calendar, flow }: Rules): ActionData {
  return dueAt
    ? clockUntil(reportedAt, dueAt, { calendar, clock: 'running', share: flow.clock.warnShare })
    : {}
}

/** What a changed record says differently from the case as it stands; null when nothing. */
export function carriedDifference(
  state: CaseState,
  record: ReplayCase,
  facts: ActionData,
  landmarks: Landmarks,
  rules: Rules,
): CarriedStep | null {
  const data: ActionData = {}
  if (record.dueAt !== undefined && !sameMoment(state.dueAt, record.dueAt)) {
    Object.assign(data, record.dueAt ? dueOf(record, rules) : { dueAt: null, warnAt: null, clock: null })
  }
  for (const field of ['category', 'condition', 'regionPath', 'gridCode', 'point'] as const) {
    if (JSON.stringify(facts[field] ?? null) !== JSON.stringify(state[field]))
      Object.assign(data, { [field]: facts[field] })
  }
  if (data.category) data.categoryVersion = facts.categoryVersion
  const ending = endingOf(record, landmarks)
  const workedHere = Object.keys(state.times).some((kind) => kind !== 'report' && kind !== 'carry-over')
  if (
    ending &&
    (ending.data.state !== state.state || !sameMoment(state.closedAt, record.closedAt ?? record.reportedAt))
  ) {
    Object.assign(data, ending.data)
  }
  // A case that was worked on here keeps its holder and is not opened again by the source.
  if (!workedHere) {
    const { organisationId = null } = record
    if (organisationId !== state.organisationId) data.organisationId = organisationId
    const opens = !ending && state.closedAt !== null
    if (opens) Object.assign(data, { closedAt: null, resolution: null })
    if (!ending && (opens || data.organisationId !== undefined)) {
      data.state = organisationId ? landmarks.handling : landmarks.filed
    }
  }
  if (Object.keys(data).length === 0) return null
  return { happenedAt: ending?.happenedAt ?? record.reportedAt, data }
}

function sameMoment(a: Date | null, b: Date | null): boolean {
  return (a?.getTime() ?? null) === (b?.getTime() ?? null)
}
