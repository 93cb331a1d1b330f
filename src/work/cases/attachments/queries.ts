// The rows of photos.
import { type Sql, sql, type Tx } from '../../../kernel/db/index.ts'

export interface AttachmentRow {
  id: string
  seq: number
  contentType: string
  width: number
  height: number
  blob: string
  thumbnailBlob: string
}

export interface NewRow {
  id: string
  keyHash: string | null
  contentType: string
  width: number
  height: number
  bytes: number
  blob: string
  thumbnailBlob: string
}

export async function insertAttachment(tx: Tx, row: NewRow): Promise<void> {
  await tx.run(sql`
    INSERT INTO cases.attachment (id, by_reporter, key_hash, content_type, width, height, bytes, blob, thumbnail_blob, created_at)
    VALUES (${row.id}, false, ${row.keyHash}, ${row.contentType}, ${row.width}, ${row.height}, ${row.bytes}, ${row.blob},
      ${row.thumbnailBlob}, ${tx.now})`)
}

export async function countUnclaimed(tx: Tx): Promise<number> {
  return (await tx.one<{ n: number }>(sql`SELECT count(*) AS n FROM cases.attachment WHERE case_id IS NULL`))
    .n
}

const columns = sql`id, seq, content_type AS "contentType", width, height, blob, thumbnail_blob AS "thumbnailBlob"`

/** What is to be seen of a case, in the order of its steps. */
export function attachmentsOf(tx: Tx, caseId: string): Promise<AttachmentRow[]> {
  return tx.rows<AttachmentRow>(sql`
    SELECT ${columns} FROM cases.attachment WHERE case_id = ${caseId}::uuid AND removed_at IS NULL ORDER BY seq, place`)
}

export function findAttachment(
  tx: Tx,
  id: string,
): Promise<(AttachmentRow & { caseId: string }) | undefined> {
  return tx.first(sql`
    SELECT ${columns}, case_id AS "caseId" FROM cases.attachment
    WHERE id = ${id}::uuid AND case_id IS NOT NULL AND removed_at IS NULL`)
}

/** Nobody sees them from now on. Gives the cases that they belonged to. */
export function hideAttachments(tx: Tx, which: Sql): Promise<{ id: string; caseId: string | null }[]> {
  return tx.rows(sql`
    UPDATE cases.attachment a SET removed_at = ${tx.now}, key_hash = NULL WHERE a.removed_at IS NULL AND ${which}
    RETURNING a.id, a.case_id AS "caseId"`)
}

/** Pictures that are to go, except those that another row still shows. */
export function findRemoved(tx: Tx, limit: number): Promise<{ id: string; blobs: string[] }[]> {
  return tx.rows(sql`
    SELECT a.id, ARRAY(
      SELECT b FROM unnest(ARRAY[a.blob, a.thumbnail_blob]) AS b
      WHERE NOT EXISTS (SELECT 1 FROM cases.attachment o WHERE o.blob = b AND o.removed_at IS NULL)) AS blobs
    FROM cases.attachment a WHERE a.removed_at IS NOT NULL AND a.blob IS NOT NULL ORDER BY a.removed_at LIMIT ${limit}`)
}

/** The row of a claimed photo stays, since a step names it; that of an unclaimed one goes with its pictures. */
export async function forgetBlobs(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.run(sql`DELETE FROM cases.attachment WHERE id = ANY (${[...ids]}::uuid[]) AND case_id IS NULL`)
  await tx.run(
    sql`UPDATE cases.attachment SET blob = NULL, thumbnail_blob = NULL WHERE id = ANY (${[...ids]}::uuid[])`,
  )
}
