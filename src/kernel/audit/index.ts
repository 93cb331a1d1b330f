// Who did or read what, when and for what purpose. Append only; what keeps these records may change underneath.
import type { Tx } from '../db/index.ts'
import { join, sql } from '../db/index.ts'
import { firstIdAt, newId } from '../ids/index.ts'
import { append } from '../ledger/index.ts'

export interface AuditRecord {
  /** A person's id, `system` or `anonymous`. */
  actor: string
  /** `module.verb`, such as `cases.dispatch` or `identity.unmask`. */
  action: string
  subject: string
  purpose?: string
  /** References only, never personal data. */
  data?: Record<string, unknown>
}

export async function audit(tx: Tx, ...records: AuditRecord[]): Promise<void> {
  if (records.length === 0) return
  const rows = records.map((record) => ({ id: newId(tx.now), ...record }))
  await tx.run(sql`
    INSERT INTO kernel.audit (id, at, actor, action, subject, purpose, data)
    SELECT id, ${tx.now}::timestamptz, actor, action, subject, purpose, data
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(id uuid, actor text, action text, subject text, purpose text, data jsonb)`)
  await append(
    tx,
    rows.map(({ id }) => id),
  )
}

export interface AuditEntry extends AuditRecord {
  id: string
  at: Date
}

const columns = sql`id, at, actor, action, subject, purpose, data`

/** What is recorded of a subject, oldest first. */
export function auditOf(tx: Tx, subject: string, limit = 200): Promise<AuditEntry[]> {
  return tx.rows<AuditEntry>(
    sql`SELECT ${columns} FROM kernel.audit WHERE subject = ${subject} ORDER BY id LIMIT ${limit}`,
  )
}

export interface AuditFilter {
  subject?: string | undefined
  actor?: string | undefined
  /** `identity` for a whole module, or one `identity.unmask-person`. */
  action?: string | undefined
  /** Whether a purpose was stated. */
  stated?: boolean | undefined
  from?: Date | undefined
  /** The first moment that no longer counts. */
  to?: Date | undefined
  /** Id of the entry before which the page begins. */
  before?: string | undefined
  limit: number
}

/** Newest first. */
export function listAudit(tx: Tx, filter: AuditFilter): Promise<AuditEntry[]> {
  const { action, actor, before, from, limit, stated, subject, to } = filter
  const conditions = [sql`true`]
  if (action !== undefined) conditions.push(sql`(action = ${action} OR starts_with(action, ${`${action}.`}))`)
  if (stated !== undefined) conditions.push(stated ? sql`purpose IS NOT NULL` : sql`purpose IS NULL`)
  // Ids begin with their moment, so that a period is a stretch of the key.
  if (from !== undefined) conditions.push(sql`id >= ${firstIdAt(from)}::uuid`)
  if (to !== undefined) conditions.push(sql`id < ${firstIdAt(to)}::uuid`)
  if (subject !== undefined) conditions.push(sql`subject = ${subject}`)
  if (actor !== undefined) conditions.push(sql`actor = ${actor}`)
  if (before !== undefined) conditions.push(sql`id < ${before}::uuid`)
  return tx.rows<AuditEntry>(sql`
    SELECT ${columns} FROM kernel.audit WHERE ${join(conditions, ' AND ')} ORDER BY id DESC LIMIT ${limit}`)
}
