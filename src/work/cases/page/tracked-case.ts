// A report as whoever holds its number and code sees it, and what they may still do with it.
import { actorOf } from '../../../kernel/access/index.ts'
import { audit } from '../../../kernel/audit/index.ts'
import type { Vault } from '../../../kernel/crypto/index.ts'
import { sql, type Tx } from '../../../kernel/db/index.ts'
import { errors } from '../errors.ts'
import type { Action } from '../fold/action.ts'
import type { ActionKind } from '../fold/action-kinds.ts'
import { rulesOf } from '../reference/rules.ts'
import { plainCode, sealing } from '../reporter/seal.ts'
import { type Caller, isReporter, placesOf } from '../scope.ts'
import { getCase, type LoadedCase, readLog } from '../store/load.ts'
import { actionName, actionsFor, categoryOf, iso, stateName } from './case-page.ts'
import { namesFor } from './names.ts'
import type { TrackedCase } from './schema.ts'

/** Gives the case's id when number and code belong together. @throws cases.noSuchFollow */
export async function followedCase(tx: Tx, vault: Vault, number: string, code: string): Promise<string> {
  const row = await tx.first<{ id: string }>(sql`
    SELECT c.id FROM cases.case c JOIN cases.reporter r ON r.case_id = c.id
    WHERE c.number = ${number} AND r.follow_hash = ${vault.hash(plainCode(code), sealing.follow)}`)
  if (!row) throw errors.noSuchFollow()
  return row.id
}

export async function readTracked(tx: Tx, caller: Caller, number: string): Promise<TrackedCase> {
  const found = await getCase(tx, number)
  await audit(tx, { actor: actorOf(caller.principal), action: 'cases.track', subject: found.state.id })
  return trackedOf(tx, caller, found)
}

/** One's own report, when one filed it signed in. @throws cases.notFound */
export async function readOwn(tx: Tx, caller: Caller, number: string): Promise<TrackedCase> {
  const found = await getCase(tx, number)
  if (!isReporter(caller, await placesOf(tx, found.state))) throw errors.notFound({ number })
  return trackedOf(tx, caller, found)
}

async function trackedOf(tx: Tx, caller: Caller, { number, state, title }: LoadedCase): Promise<TrackedCase> {
  const { flow } = await rulesOf(tx, state.flow)
  const log = await readLog(tx, state.id)
  const names = await namesFor(tx, state, log)
  const { category } = await categoryOf(tx, state.category, null)
  return {
    number,
    version: state.version,
    title,
    category,
    state: state.state,
    stateName: stateName(flow, state.state),
    saying: flow.states[state.state]?.saying ?? stateName(flow, state.state),
    kind: flow.states[state.state]?.kind ?? 'open',
    holder: names.organisation(state.organisationId),
    reportedAt: state.reportedAt.toISOString(),
    dueAt: iso(state.dueAt),
    closedAt: iso(state.closedAt),
    rating: state.rating,
    steps: log.filter(isPublic).map(({ data, happenedAt, kind }) => ({
      kind,
      name: actionName(flow, kind),
      happenedAt: happenedAt.toISOString(),
      organisationName: names.organisation(data.organisationId),
      text: wordsOf(kind, data),
    })),
    actions: actionsFor(caller, flow, state, await placesOf(tx, state)),
  }
}

/** Steps that say something to whoever reported; how staff arrange it among themselves is not theirs to read. */
const shown: readonly ActionKind[] = [
  'report',
  'accept',
  'reject',
  'dispatch',
  'transfer',
  'suspend',
  'resume',
  'extend',
  'finish',
  'close',
  'reopen',
  'void',
  'merge',
  'rate',
  'carry-over',
  'remind',
]

function isPublic({ data, kind }: Action): boolean {
  return shown.includes(kind) || (kind === 'note' && data.public === true)
}

function wordsOf(kind: ActionKind, { reason, result, text }: Action['data']): string | null {
  if (kind === 'transfer') return null
  return result ?? reason ?? text ?? null
}
