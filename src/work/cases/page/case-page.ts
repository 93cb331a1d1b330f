// One case with everything its page shows, for a member of staff whose reach covers it.

import { mayAt } from '../../../ground/identity/index.ts'
import { actorOf } from '../../../kernel/access/index.ts'
import { audit } from '../../../kernel/audit/index.ts'
import { sql, type Tx } from '../../../kernel/db/index.ts'
import { type CaseAttachments, staffAttachments } from '../attachments/views.ts'
import { findCategory } from '../categories/queries.ts'
import { errors } from '../errors.ts'
import type { Flow } from '../flow/definition.ts'
import { possibleActions } from '../fold/allowed.ts'
import { countSupports } from '../public/count-supports.ts'
import { rulesOf } from '../reference/rules.ts'
import { type Caller, type CasePlaces, mayTake, placesOf, seesAsStaff } from '../scope.ts'
import { getCase, type LoadedCase, readLog } from '../store/load.ts'
import { type Names, namesFor } from './names.ts'
import { reasonsFor } from './reasons.ts'
import type { CaseDetail } from './schema.ts'

/** The page for somebody who opens it: that they did is written down. @throws cases.notFound, cases.outOfScope */
export async function openCase(tx: Tx, caller: Caller, number: string): Promise<CaseDetail> {
  const page = await readCase(tx, caller, number)
  await audit(tx, { actor: actorOf(caller.principal), action: 'cases.read', subject: page.id })
  return page
}

/** @throws cases.notFound, cases.outOfScope */
export async function readCase(tx: Tx, caller: Caller, number: string): Promise<CaseDetail> {
  const found = await getCase(tx, number)
  const places = await placesOf(tx, found.state)
  if (!seesAsStaff(caller, places)) throw errors.outOfScope()
  return detailOf(tx, caller, found, places)
}

/** For whoever just took a step: where it led, also when the case left their sight with it, as after a return. */
export async function readAfterStep(tx: Tx, caller: Caller, number: string): Promise<CaseDetail> {
  const found = await getCase(tx, number)
  return detailOf(tx, caller, found, await placesOf(tx, found.state))
}

async function detailOf(
  tx: Tx,
  caller: Caller,
  { address, description, externalId, number, source, state, title }: LoadedCase,
  places: CasePlaces,
): Promise<CaseDetail> {
  const { flow } = await rulesOf(tx, state.flow)
  const log = await readLog(tx, state.id)
  const names = await namesFor(tx, state, log)
  const photos = await staffAttachments(tx, state.id, number)
  const category = await categoryOf(tx, state.category, state.condition)
  const { coHandlers, handlerId, organisationId, point, regionPath } = state
  return {
    id: state.id,
    number,
    version: state.version,
    title,
    description,
    address,
    state: state.state,
    stateName: stateName(flow, state.state),
    kind: flow.states[state.state]?.kind ?? 'open',
    channel: state.channel,
    ...category,
    region: regionPath ? { path: regionPath, name: names.region ?? regionPath } : null,
    gridCode: state.gridCode,
    organisation: named(names.organisation, organisationId),
    handler: named(names.person, handlerId),
    point,
    reportedAt: state.reportedAt.toISOString(),
    filedAt: iso(state.filedAt),
    dispatchedAt: iso(state.dispatchedAt),
    finishedAt: iso(state.finishedAt),
    closedAt: iso(state.closedAt),
    clock: state.clock,
    dueAt: iso(state.dueAt),
    warnAt: iso(state.warnAt),
    suspendedAt: iso(state.suspendedAt),
    resolution: state.resolution,
    rating: state.rating,
    level: state.level,
    source,
    externalId,
    steps: stepsOf(flow, log, names, photos),
    attachments: photos.all(),
    actions: actionsFor(caller, flow, state, places),
    coHandlers: coHandlers.map(({ arriveBy, arrivedAt, calledAt, finishedAt, organisationId: id }) => ({
      organisation: { id, name: names.organisation(id) ?? id },
      calledAt: calledAt.toISOString(),
      arriveBy: iso(arriveBy),
      arrivedAt: iso(arrivedAt),
      finishedAt: iso(finishedAt),
    })),
    links: await linksOf(tx, state),
    reasons: await reasonsFor(tx, log),
    supports: await countSupports(tx, state.id),
    reporter: (await hasReporter(tx, state.id)) && mayAt(caller.principal, 'cases.reporter', places.own),
  }
}

/** What the caller may do now; the same kind at most once. */
export function actionsFor(
  caller: Caller,
  flow: Flow,
  state: LoadedCase['state'],
  places: CasePlaces,
): CaseDetail['actions'] {
  return possibleActions(flow, state)
    .filter((action) => mayTake(caller, action, places))
    .map(({ backdate = 0, kind, name, required }) => ({ kind, name, required, backdate }))
}

function stepsOf(
  flow: Flow,
  log: Awaited<ReturnType<typeof readLog>>,
  names: Names,
  photos: CaseAttachments,
): CaseDetail['steps'] {
  return log.map(({ actor, data, happenedAt, kind, organisationId, recordedAt, seq }) => ({
    seq,
    kind,
    name: actionName(flow, kind),
    happenedAt: happenedAt.toISOString(),
    recordedAt: recordedAt.toISOString(),
    actorName: names.person(actor),
    organisationName: names.organisation(organisationId),
    targetName: names.organisation(data.organisationId),
    attachments: photos.ofStep(seq),
    data: data as Record<string, unknown>,
  }))
}

export function actionName(flow: Flow, kind: string): { zh: string; en: string } {
  const carried = { zh: '沿用来源记录', en: 'As the source recorded' }
  return flow.actions.find((action) => action.kind === kind)?.name ?? carried
}

export function stateName(flow: Flow, state: string): { zh: string; en: string } {
  return flow.states[state]?.name ?? { zh: state, en: state }
}

export async function categoryOf(
  tx: Tx,
  key: string,
  condition: string | null,
): Promise<Pick<CaseDetail, 'category' | 'condition'>> {
  const found = await findCategory(tx, key)
  const within = found?.conditions.find((one) => one.key === condition)
  return {
    category: { key, name: found?.name ?? { zh: key, en: key } },
    condition: condition ? { key: condition, name: within?.name ?? { zh: condition, en: condition } } : null,
  }
}

/** Related cases, those merged into this one, and the one that this was merged into. */
function linksOf(tx: Tx, { id, links, mergedInto }: LoadedCase['state']): Promise<CaseDetail['links']> {
  const asked = [
    ...links.map(({ caseId, relation }) => ({ id: caseId, relation })),
    ...(mergedInto ? [{ id: mergedInto, relation: 'merged-into' }] : []),
  ]
  return tx.rows<CaseDetail['links'][number]>(sql`
    SELECT c.number, c.title, l.relation FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS l(id uuid, relation text)
      JOIN cases.case c ON c.id = l.id
    UNION ALL
    SELECT number, title, 'merged' FROM cases.case WHERE merged_into = ${id}::uuid
    ORDER BY number LIMIT 200`)
}

async function hasReporter(tx: Tx, id: string): Promise<boolean> {
  const row = await tx.first(sql`
    SELECT 1 AS found FROM cases.reporter WHERE case_id = ${id}::uuid AND erased_at IS NULL
      AND (name_sealed IS NOT NULL OR phone_sealed IS NOT NULL OR words_sealed IS NOT NULL)`)
  return row !== undefined
}

function named(name: (id: string) => string | null, id: string | null): { id: string; name: string } | null {
  return id ? { id, name: name(id) ?? '' } : null
}

export function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null
}
