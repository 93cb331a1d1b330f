// Imports in the database.
import { empty, type Sql, sql, type Tx } from '../../../../kernel/db/index.ts'
import type { Language, Text } from '../../../../kernel/i18n/index.ts'
import type { CaseMapping } from '../mapping-schema.ts'
import type { ImportResult } from '../result.ts'
import type { ImportState } from './schema.ts'

export interface CaseImport {
  id: string
  ownerId: string
  name: string
  headers: string[]
  language: Language
  state: ImportState
  mapping: CaseMapping | null
  dryRun: boolean
  done: number
  rejected: number
  share: number | null
  result: ImportResult | null
  problem: Text | null
  blob: string | null
  size: number
  rejectsBlob: string | null
  createdAt: Date
  finishedAt: Date | null
}

const columns = sql`id, owner_id AS "ownerId", name, headers, language, state, mapping, dry_run AS "dryRun", done,
  rejected, share, result, problem, blob, size, rejects_blob AS "rejectsBlob", created_at AS "createdAt",
  finished_at AS "finishedAt"`

type Arrived = Pick<CaseImport, 'id' | 'ownerId' | 'name' | 'headers' | 'language' | 'blob' | 'size'>

export function insertImport(tx: Tx, made: Arrived): Promise<CaseImport> {
  return tx.one<CaseImport>(sql`
    INSERT INTO cases.import (id, owner_id, name, headers, language, state, dry_run, done, rejected, blob, size, created_at)
    VALUES (${made.id}, ${made.ownerId}, ${made.name}, ${JSON.stringify(made.headers)}::jsonb, ${made.language},
      'arrived', false, 0, 0, ${made.blob}, ${made.size}, ${tx.now}) RETURNING ${columns}`)
}

/** Locked until the transaction ends where it is to be changed. */
export function findImport(tx: Tx, id: string, lock = false): Promise<CaseImport | undefined> {
  return tx.first<CaseImport>(
    sql`SELECT ${columns} FROM cases.import WHERE id = ${id}::uuid ${lock ? sql`FOR UPDATE` : empty}`,
  )
}

export function listImports(tx: Tx, before: string | undefined, limit: number): Promise<CaseImport[]> {
  const older = before === undefined ? sql`true` : sql`id < ${before}::uuid`
  return tx.rows<CaseImport>(
    sql`SELECT ${columns} FROM cases.import WHERE ${older} ORDER BY id DESC LIMIT ${limit}`,
  )
}

export async function beginRun(tx: Tx, id: string, mapping: CaseMapping, dryRun: boolean): Promise<void> {
  await tx.run(sql`
    UPDATE cases.import SET state = 'waiting', mapping = ${JSON.stringify(mapping)}::jsonb, dry_run = ${dryRun},
      done = 0, rejected = 0, share = 0, result = NULL, problem = NULL, started_at = ${tx.now}, finished_at = NULL
    WHERE id = ${id}::uuid`)
}

type Change = Partial<
  Pick<
    CaseImport,
    'state' | 'done' | 'rejected' | 'share' | 'result' | 'problem' | 'blob' | 'rejectsBlob' | 'finishedAt'
  >
>

export async function updateImport(tx: Tx, id: string, change: Change): Promise<void> {
  const json = (value: unknown): Sql => sql`${value === null ? null : JSON.stringify(value)}::jsonb`
  const sets: Record<keyof Change, () => Sql> = {
    state: () => sql`state = ${change.state}`,
    done: () => sql`done = ${change.done}`,
    rejected: () => sql`rejected = ${change.rejected}`,
    share: () => sql`share = ${change.share}`,
    result: () => sql`result = ${json(change.result)}`,
    problem: () => sql`problem = ${json(change.problem)}`,
    blob: () => sql`blob = ${change.blob}`,
    rejectsBlob: () => sql`rejects_blob = ${change.rejectsBlob}`,
    finishedAt: () => sql`finished_at = ${change.finishedAt}`,
  }
  for (const name of Object.keys(change) as (keyof Change)[]) {
    await tx.run(sql`UPDATE cases.import SET ${sets[name]()} WHERE id = ${id}::uuid`)
  }
}

/** Files are kept by content: the same one may have been sent twice, or may be an export brought back. */
export async function isBlobUsed(tx: Tx, blob: string): Promise<boolean> {
  const used = await tx.first(sql`
    SELECT id FROM cases.import WHERE blob = ${blob} OR rejects_blob = ${blob}
    UNION ALL SELECT id FROM cases.export WHERE blob = ${blob} AND state = 'done' LIMIT 1`)
  return used !== undefined
}
