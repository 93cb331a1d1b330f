// The one way a person's step reaches a case: checked, allowed by the flow and by the caller's reach, then recorded.
import { actorOf } from '../../../kernel/access/index.ts'
import type { Vault } from '../../../kernel/crypto/index.ts'
import { sql, type Tx } from '../../../kernel/db/index.ts'
import type { Hub } from '../../../kernel/hub/index.ts'
import { claimAttachments, lockAttachments } from '../attachments/claim.ts'
import { type Advice, adviseLimit, demandFresh, keepAdvice } from '../automation/advice.ts'
import { errors } from '../errors.ts'
import type { Flow, FlowAction } from '../flow/definition.ts'
import type { GivenKind } from '../fold/action.ts'
import { findTransition, requireAllowed } from '../fold/allowed.ts'
import { rulesOf } from '../reference/rules.ts'
import { type Caller, demandStep, isReporter, placesOf } from '../scope.ts'
import { getCase, type LoadedCase, lockCases } from '../store/load.ts'
import { checkReferences, type Given, readGiven } from './given.ts'
import { readMoment } from './moment.ts'
import { recordStep } from './record-step.ts'
import { resolveGiven } from './resolve.ts'

export interface StepRequest {
  number: string
  kind: GivenKind
  data?: unknown
  /** ISO 8601; now when left out. */
  happenedAt?: string | undefined
  /** The version of the case that the caller saw; a step against an older one is refused. */
  version?: number | undefined
  idempotencyKey?: string | undefined
  /** What a table said that led to this step: kept with it. */
  advice?: Advice | undefined
}

/**
 * Takes the step and gives the case as it stands after it. A repeated idempotency key gives the case without another step.
 * @throws cases.notFound, cases.outOfScope, cases.changed, cases.notAllowed and its kin, request.invalid
 */
export async function takeStep(hub: Hub, caller: Caller, request: StepRequest): Promise<LoadedCase> {
  const given = readGiven(request.kind, request.data ?? {})
  const limit = await adviseStep(hub, request, given)
  const advice = [request.advice, limit].filter((one) => one !== undefined)
  return hub.db.tx((tx) => takeGivenStep(tx, hub.vault, caller, request, given, advice))
}

/** A step that starts the clock without saying until when: the table of time limits is asked first. */
async function adviseStep(
  hub: Hub,
  { kind, number }: StepRequest,
  given: Given,
): Promise<Advice | undefined> {
  if (given.dueAt || given.limit) return undefined
  const found = await hub.db.tx(async (tx) => {
    const { state } = await getCase(tx, number)
    const { flow } = await rulesOf(tx, state.flow)
    return findTransition(flow, state.state, kind)?.clock === 'start' ? state : undefined
  })
  return found && adviseLimit(hub, found)
}

async function takeGivenStep(
  tx: Tx,
  vault: Vault,
  caller: Caller,
  request: StepRequest,
  said: Given,
  advice: readonly Advice[],
): Promise<LoadedCase> {
  const { idempotencyKey, kind, number, version } = request
  const { principal } = caller
  const other = said.caseId
  const locked = await lockCases(tx, other ? [number, other] : [number])
  const before = locked.find((one) => one.number === number)
  if (!before) throw errors.notFound({ number })
  const { state } = before
  const places = await placesOf(tx, state)
  if (idempotencyKey && (await isTaken(tx, state.id, idempotencyKey))) {
    demandStep(caller, { may: anyMay }, places)
    return before
  }
  const rules = await rulesOf(tx, state.flow)
  const given = forHelper(request.kind, said, principal.organisationId)
  const transition = findTransition(rules.flow, state.state, kind)
  demandStep(caller, transition ?? everTaken(rules.flow, kind), places, helperOf(kind, given))
  if (version !== undefined && version !== state.version) throw errors.changed()
  if (!transition) requireAllowed(rules.flow, state, { kind, data: given })
  await checkReferences(tx, given, state)
  for (const one of advice) demandFresh(one, state)
  const { content, data } = await resolveGiven(tx, caller, given, before, locked)
  const photos = await lockAttachments(tx, vault, given.attachments, 'data/attachments')
  const happenedAt = readMoment(request.happenedAt, tx.now, transition ?? {}, state.stateSince)
  const after = await recordStep(tx, rules, before, {
    kind,
    actor: actorOf(principal),
    organisationId: principal.organisationId,
    happenedAt,
    madeAgainst: version ?? null,
    idempotencyKey: idempotencyKey ?? null,
    data: { ...advised(withPhotos(data, photos), advice), ...(caller.supports && { supporter: true }) },
    content,
  })
  await claimAttachments(tx, photos, {
    caseId: state.id,
    seq: after.state.version,
    byReporter: caller.supports === state.id || isReporter(caller, places),
  })
  for (const one of advice) await keepAdvice(tx, one)
  return after
}

const helpers: readonly GivenKind[] = ['arrive', 'co-finish']

/** A helper who does not say for whom acts for their own organisation. */
function forHelper(kind: GivenKind, given: Given, own: string | null): Given {
  return helpers.includes(kind) && !given.organisationId && own ? { ...given, organisationId: own } : given
}

function helperOf(kind: GivenKind, { organisationId }: Given): string | undefined {
  return helpers.includes(kind) ? (organisationId ?? undefined) : undefined
}

/** Whoever may take the step in some state is told why it is not possible in this one; others are not. */
function everTaken({ actions }: Flow, kind: GivenKind): Pick<FlowAction, 'kind' | 'may'> {
  return { kind, may: actions.filter((action) => action.kind === kind).flatMap(({ may }) => may) }
}

/** The log keeps ids, not the keys that were given. */
function withPhotos({ attachments: _keys, ...data }: Given, photos: string[] | undefined): Given {
  return photos ? { ...data, attachments: photos } : data
}

function advised(data: Given, advice: readonly Advice[]): Given {
  if (advice.length === 0) return data
  const decisions = advice.flatMap(({ data: { decisions = [] } }) => decisions)
  return Object.assign({}, data, ...advice.map((one) => one.data), { decisions })
}

/** Whoever may take any step of the flow may be told again what became of theirs. */
const anyMay: FlowAction['may'] = [
  { as: 'reporter' },
  { as: 'case', permission: 'cases.read' },
  { as: 'coHandler', permission: 'cases.read' },
  { as: 'timer' },
]

async function isTaken(tx: Tx, caseId: string, key: string): Promise<boolean> {
  const row = await tx.first(sql`
    SELECT 1 AS taken FROM cases.action WHERE case_id = ${caseId}::uuid AND idempotency_key = ${key}`)
  return row !== undefined
}
