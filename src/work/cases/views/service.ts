// Views that people save: their own, and those that colleagues of their organisation share.
import { actorOf, type Principal } from '../../../kernel/access/index.ts'
import { audit } from '../../../kernel/audit/index.ts'
import { sql, type Tx } from '../../../kernel/db/index.ts'
import { fieldProblem } from '../../../kernel/errors/index.ts'
import { newId } from '../../../kernel/ids/index.ts'
import { errors } from '../errors.ts'
import type { NewView, SavedView, ViewFilter } from './schema.ts'

const most = 100

interface Row {
  id: string
  name: string
  filter: ViewFilter
  ownerId: string
  organisationId: string | null
  version: number
}

const columns = sql`id, name, filter, owner_id AS "ownerId", organisation_id AS "organisationId", version`

/** Own ones first, each part by name. */
export async function listViews(tx: Tx, { id, organisationId }: Principal): Promise<SavedView[]> {
  const rows = await tx.rows<Row>(sql`
    SELECT ${columns} FROM cases.saved_view
    WHERE owner_id = ${id}::uuid OR organisation_id = ${organisationId}::uuid
    ORDER BY owner_id <> ${id}::uuid, name, id LIMIT 500`)
  return rows.map((row) => viewOf(row, id))
}

export async function saveView(tx: Tx, principal: Principal, view: NewView): Promise<SavedView> {
  const { count } = await tx.one<{ count: number }>(
    sql`SELECT count(*) AS count FROM cases.saved_view WHERE owner_id = ${principal.id}::uuid`,
  )
  if (count >= most) throw fieldProblem([{ field: 'name', message: tooMany }])
  const row = await tx.one<Row>(sql`
    INSERT INTO cases.saved_view (id, owner_id, name, filter, organisation_id, version, created_at, changed_at)
    VALUES (${newId(tx.now)}, ${principal.id}, ${view.name.trim()}, ${JSON.stringify(view.filter)}::jsonb,
      ${organisationOf(principal, view)}, 1, ${tx.now}, ${tx.now}) RETURNING ${columns}`)
  await audit(tx, { actor: actorOf(principal), action: 'cases.save-view', subject: row.id })
  return viewOf(row, principal.id)
}

/** @throws cases.noView, http.changed */
export async function changeView(
  tx: Tx,
  principal: Principal,
  id: string,
  view: NewView,
  demandMatch: (version: number) => void,
): Promise<SavedView> {
  const { version } = await lockOwn(tx, principal, id)
  demandMatch(version)
  const row = await tx.one<Row>(sql`
    UPDATE cases.saved_view SET name = ${view.name.trim()}, filter = ${JSON.stringify(view.filter)}::jsonb,
      organisation_id = ${organisationOf(principal, view)}, version = version + 1, changed_at = ${tx.now}
    WHERE id = ${id}::uuid RETURNING ${columns}`)
  await audit(tx, { actor: actorOf(principal), action: 'cases.change-view', subject: id })
  return viewOf(row, principal.id)
}

/** @throws cases.noView, http.changed */
export async function removeView(
  tx: Tx,
  principal: Principal,
  id: string,
  demandMatch: (version: number) => void,
): Promise<void> {
  const { version } = await lockOwn(tx, principal, id)
  demandMatch(version)
  await tx.run(sql`DELETE FROM cases.saved_view WHERE id = ${id}::uuid`)
  await audit(tx, { actor: actorOf(principal), action: 'cases.remove-view', subject: id })
}

/** Another person's view is nobody's to change: it is not there. */
async function lockOwn(tx: Tx, principal: Principal, id: string): Promise<Row> {
  const row = await tx.first<Row>(sql`
    SELECT ${columns} FROM cases.saved_view WHERE id = ${id}::uuid AND owner_id = ${principal.id}::uuid FOR UPDATE`)
  if (!row) throw errors.noView()
  return row
}

function organisationOf({ organisationId }: Principal, { shared }: NewView): string | null {
  if (!shared) return null
  if (organisationId !== null) return organisationId
  throw fieldProblem([{ field: 'shared', message: noOrganisation }])
}

function viewOf(
  { filter, id, name, organisationId, ownerId, version }: Row,
  reader: string | null,
): SavedView {
  const shared = organisationId !== null
  return { id, name, filter, preset: false, shared, own: ownerId === reader, version }
}

const tooMany = {
  zh: `最多保存 ${most} 个视图，请先删去不用的`,
  en: `At most ${most} views are kept: remove one first`,
}
const noOrganisation = {
  zh: '您不属于任何单位，不能共享',
  en: 'You belong to no organisation to share it with',
}
