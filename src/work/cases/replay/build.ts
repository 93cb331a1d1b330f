// A record's log: the report, then either its own steps through the flow or what the source knows.
import { newId } from '../../../kernel/ids/index.ts'
import type { Landmarks } from '../flow/landmarks.ts'
import type { Action, ActionData } from '../fold/action.ts'
import type { ActionKind } from '../fold/action-kinds.ts'
import { findTransition } from '../fold/allowed.ts'
import { apply } from '../fold/apply.ts'
import { withFacts } from '../fold/facts.ts'
import type { CaseState } from '../fold/state.ts'
import type { Rules } from '../reference/rules.ts'
import type { ReplayAction, ReplayCase } from '../replay-schema.ts'
import { carriedSteps } from './carry-over.ts'

export interface ReplayContext {
  rules: Rules
  landmarks: Landmarks
  /** When the replay is written down. */
  now: Date
  /** Newest version of each category. */
  versions: ReadonlyMap<string, number>
  /** Case ids by external id, for links among records. */
  idOf(externalId: string): string | undefined
}

export interface Built {
  state: CaseState
  log: Action[]
}

/** @throws Problem where the flow does not allow a step of the record */
export function buildCase(record: ReplayCase, id: string, context: ReplayContext): Built {
  const report = step(record, context, {
    caseId: id,
    seq: 1,
    kind: 'report',
    happenedAt: record.reportedAt,
    recordedAt: record.actions ? record.reportedAt : context.now,
    data: { ...reportFacts(record, context), ...photosOf(record) },
  })
  const begun: Built = { state: apply(context.rules.flow, null, report), log: [report] }
  if (record.actions) return appendSteps(begun, record, record.actions, context)
  return carriedSteps(record, context.landmarks, context.rules).reduce(
    (so, { data, happenedAt }) =>
      append(so, record, context, { kind: 'carry-over', happenedAt, recordedAt: context.now, data }),
    begun,
  )
}

export function appendSteps(
  begun: Built,
  record: ReplayCase,
  actions: readonly ReplayAction[],
  context: ReplayContext,
): Built {
  return actions.reduce(
    (so, { actor, data = {}, happenedAt, kind, organisationId, recordedAt = happenedAt }) =>
      append(so, record, context, {
        kind,
        happenedAt,
        recordedAt,
        actor,
        organisationId: organisationId ?? null,
        data: withCaseIds(data as ActionData & { externalId?: string }, context),
      }),
    begun,
  )
}

type Draft = Pick<Action, 'kind' | 'happenedAt' | 'recordedAt' | 'data'> &
  Partial<Pick<Action, 'actor' | 'organisationId'>>

/** Takes one more step, its facts worked out as if it were taken then. */
export function append(
  { log, state }: Built,
  record: ReplayCase,
  context: ReplayContext,
  draft: Draft,
): Built {
  const { flow } = context.rules
  const transition = findTransition(flow, state.state, draft.kind)
  const data = transition
    ? withFacts(state, transition, draft.data, { ...context.rules, at: draft.happenedAt })
    : draft.data
  const action = step(record, context, { ...draft, caseId: state.id, seq: state.version + 1, data })
  return { log: [...log, action], state: apply(flow, state, action) }
}

function photosOf({ attachments }: ReplayCase): ActionData {
  return attachments ? { attachments: [...attachments] } : {}
}

export function reportFacts(record: ReplayCase, { rules: { flow }, versions }: ReplayContext): ActionData {
  return {
    flow: { key: flow.key, version: flow.version },
    category: record.category,
    categoryVersion: versions.get(record.category) ?? 1,
    condition: record.condition ?? null,
    channel: record.channel,
    point: record.point ?? null,
    regionPath: record.regionPath ?? null,
    gridCode: record.gridCode ?? null,
  }
}

function withCaseIds(
  { externalId, ...data }: ActionData & { externalId?: string },
  context: ReplayContext,
): ActionData {
  const caseId = externalId === undefined ? undefined : context.idOf(externalId)
  return caseId ? { ...data, caseId } : data
}

function step(
  record: ReplayCase,
  _context: ReplayContext,
  draft: Draft & { caseId: string; seq: number; kind: ActionKind },
): Action {
  return {
    id: newId(draft.happenedAt),
    actor: `source:${record.source}`,
    organisationId: null,
    idempotencyKey: null,
    madeAgainst: null,
    origin: 'replay',
    ...draft,
  }
}
