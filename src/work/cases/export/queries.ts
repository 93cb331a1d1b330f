// Exports in the database.
import { empty, type Sql, sql, type Tx } from '../../../kernel/db/index.ts'
import type { Language } from '../../../kernel/i18n/index.ts'
import type { CaseFilter } from '../list/filter.ts'
import type { Reader } from '../list/reach.ts'
import type { ExportState } from './schema.ts'

export interface CaseExport {
  id: string
  ownerId: string
  /** With the grants held when it was asked for. */
  reader: Reader
  filter: CaseFilter
  format: 'csv' | 'xlsx'
  language: Language
  state: ExportState
  done: number
  total: number | null
  blob: string | null
  size: number | null
  createdAt: Date
  finishedAt: Date | null
  removedAfter: Date | null
}

const columns = sql`id, owner_id AS "ownerId", reader, filter, format, language, state, done, total, blob, size,
  created_at AS "createdAt", finished_at AS "finishedAt", removed_after AS "removedAfter"`

export type NewCaseExport = Pick<CaseExport, 'id' | 'ownerId' | 'reader' | 'filter' | 'format' | 'language'>

export function insertExport(tx: Tx, made: NewCaseExport): Promise<CaseExport> {
  return tx.one<CaseExport>(sql`
    INSERT INTO cases.export (id, owner_id, reader, filter, format, language, state, done, created_at)
    VALUES (${made.id}, ${made.ownerId}, ${JSON.stringify(made.reader)}::jsonb, ${JSON.stringify(made.filter)}::jsonb,
      ${made.format}, ${made.language}, 'waiting', 0, ${tx.now}) RETURNING ${columns}`)
}

export function findExport(tx: Tx, id: string, ownerId?: string | null): Promise<CaseExport | undefined> {
  const owned = ownerId === undefined ? empty : sql`AND owner_id = ${ownerId}::uuid`
  return tx.first<CaseExport>(sql`SELECT ${columns} FROM cases.export WHERE id = ${id}::uuid ${owned}`)
}

export async function countUnfinished(tx: Tx, ownerId: string): Promise<number> {
  const { count } = await tx.one<{ count: number }>(sql`
    SELECT count(*) AS count FROM cases.export
    WHERE owner_id = ${ownerId}::uuid AND state IN ('waiting', 'running')`)
  return count
}

type Change = Partial<
  Pick<CaseExport, 'state' | 'done' | 'total' | 'blob' | 'size' | 'finishedAt' | 'removedAfter'>
>

const changeable: Record<keyof Change, Sql> = {
  state: sql`state`,
  done: sql`done`,
  total: sql`total`,
  blob: sql`blob`,
  size: sql`size`,
  finishedAt: sql`finished_at`,
  removedAfter: sql`removed_after`,
}

export async function updateExport(tx: Tx, id: string, change: Change): Promise<void> {
  for (const name of Object.keys(change) as (keyof Change)[]) {
    await tx.run(sql`UPDATE cases.export SET ${changeable[name]} = ${change[name]} WHERE id = ${id}::uuid`)
  }
}

/** Files are kept by content: two exports of the same rows are one file. */
export async function isBlobShared(tx: Tx, { blob, id }: CaseExport): Promise<boolean> {
  const other = await tx.first(
    sql`SELECT id FROM cases.export WHERE blob = ${blob} AND id <> ${id}::uuid AND state = 'done' LIMIT 1`,
  )
  return other !== undefined
}
