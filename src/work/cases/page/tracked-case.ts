// A report as whoever holds its number and code sees it, and what they may still do with it.
import { actorOf } from '../../../kernel/access/index.ts'
import { audit } from '../../../kernel/audit/index.ts'
import type { Vault } from '../../../kernel/crypto/index.ts'
import { sql, type Tx } from '../../../kernel/db/index.ts'
import { trackedAttachments } from '../attachments/views.ts'
import { errors } from '../errors.ts'
import type { Action } from '../fold/action.ts'
import type { ActionKind } from '../fold/action-kinds.ts'
import { countSupports } from '../public/count-supports.ts'
import { regionChains } from '../public/regions.ts'
import { rulesOf } from '../reference/rules.ts'
import { plainCode, sealing } from '../reporter/seal.ts'
import { type Caller, isReporter, placesOf } from '../scope.ts'
import { getCase, type LoadedCase, readLog } from '../store/load.ts'
import { actionName, actionsFor, categoryOf, iso, stateName } from './case-page.ts'
import { namesFor } from './names.ts'
import type { TrackedCase } from './schema.ts'

/** Number and code belong together: to whoever reported, or to one whom it troubles too. @throws cases.noSuchFollow */
export async function followedCase(
  tx: Tx,
  vault: Vault,
  number: string,
  code: string,
): Promise<Pick<Caller, 'follows' | 'supports'>> {
  const hash = vault.hash(plainCode(code), sealing.follow)
  const row = await tx.first<{ id: string; own: boolean }>(sql`
    SELECT c.id, f.own FROM cases.case c JOIN (
      SELECT case_id, true AS own FROM cases.reporter WHERE follow_hash = ${hash}
      UNION ALL SELECT case_id, false FROM cases.support WHERE follow_hash = ${hash}) AS f ON f.case_id = c.id
    WHERE c.number = ${number} ORDER BY f.own DESC LIMIT 1`)
  if (!row) throw errors.noSuchFollow()
  return row.own ? { follows: row.id } : { supports: row.id }
}

export async function readTracked(
  tx: Tx,
  vault: Vault,
  caller: Caller,
  number: string,
): Promise<TrackedCase> {
  const found = await getCase(tx, number)
  await audit(tx, { actor: actorOf(caller.principal), action: 'cases.track', subject: found.state.id })
  return trackedOf(tx, vault, caller, found)
}

/** One's own report, when one filed it signed in. @throws cases.notFound */
export async function readOwn(tx: Tx, vault: Vault, caller: Caller, number: string): Promise<TrackedCase> {
  const found = await getCase(tx, number)
  if (!isReporter(caller, await placesOf(tx, found.state))) throw errors.notFound({ number })
  return trackedOf(tx, vault, caller, found)
}

async function trackedOf(
  tx: Tx,
  vault: Vault,
  caller: Caller,
  { address, description, number, state, title }: LoadedCase,
): Promise<TrackedCase> {
  const { flow } = await rulesOf(tx, state.flow)
  const log = await readLog(tx, state.id)
  const names = await namesFor(tx, state, log)
  const { category, condition } = await categoryOf(tx, state.category, state.condition)
  const photos = await trackedAttachments(tx, vault, state.id)
  const places = await placesOf(tx, state)
  const supporter = !isReporter(caller, places)
  // What somebody else said, wrote and photographed is not a supporter's to read.
  const isOpen = (step: Action) => !supporter || !isReporters(step, places.reporterId)
  const shownLog = log.filter(
    (step) => isPublic(step) || (!supporter && isReporters(step, places.reporterId)),
  )
  return {
    number,
    version: state.version,
    title: supporter ? category.name.zh : title,
    description: supporter ? '' : description,
    address: supporter ? null : address,
    category,
    condition,
    regionName: await communityName(tx, state.regionPath),
    supporter,
    supports: await countSupports(tx, state.id),
    state: state.state,
    stateName: stateName(flow, state.state),
    saying: flow.states[state.state]?.saying ?? stateName(flow, state.state),
    kind: flow.states[state.state]?.kind ?? 'open',
    holder: names.organisation(state.organisationId),
    reportedAt: state.reportedAt.toISOString(),
    dueAt: iso(state.dueAt),
    closedAt: iso(state.closedAt),
    rating: state.rating,
    steps: shownLog.map((step) => ({
      kind: step.kind,
      name: actionName(flow, step.kind),
      happenedAt: step.happenedAt.toISOString(),
      organisationName: names.organisation(step.data.organisationId ?? step.organisationId),
      text: isOpen(step) ? wordsOf(step.kind, step.data) : null,
      attachments: isOpen(step) ? photos.ofStep(step.seq) : [],
    })),
    attachments: photos.all(shownLog.filter(isOpen).map(({ seq }) => seq)),
    actions: actionsFor(caller, flow, state, places),
  }
}

/** The smallest region that people know by name; a grid is the staff's own. */
async function communityName(tx: Tx, path: string | null): Promise<string | null> {
  if (path === null) return null
  const chainOf = await regionChains(tx, [path])
  return chainOf(path).at(-1)?.name ?? null
}

/** Said by whoever reported, with or without an account. */
function isReporters({ actor, data }: Action, reporterId: string | null): boolean {
  return (actor === 'anonymous' && !data.supporter) || (reporterId !== null && actor === reporterId)
}

/** Steps that say something to whoever reported; how staff arrange it among themselves is not theirs to read. */
const shown: readonly ActionKind[] = [
  'report',
  'accept',
  'reject',
  'dispatch',
  'return',
  'transfer',
  'suspend',
  'resume',
  'extend',
  'finish',
  'verify-fail',
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
