// Cases and their logs read back.

import { raw, type Sql, sql, type Tx } from '../../../kernel/db/index.ts'
import { isId } from '../../../kernel/ids/index.ts'
import { errors } from '../errors.ts'
import type { Action } from '../fold/action.ts'
import type { CaseState } from '../fold/state.ts'
import type { Content } from './content.ts'
import { type StateRow, stateColumns, stateOf } from './row.ts'

export interface LoadedCase extends Content {
  number: string
  state: CaseState
  source: string | null
  externalId: string | null
  digest: string | null
}

type LoadedRow = StateRow & Omit<LoadedCase, 'state'>

const columns = raw(
  `${stateColumns}, c.number, c.title, c.description, c.address, c.source, c.external_id AS "externalId", c.source_digest AS digest`,
)

export async function findCase(tx: Tx, number: string): Promise<LoadedCase | undefined> {
  const row = await tx.first<LoadedRow>(sql`SELECT ${columns} FROM cases.case c WHERE c.number = ${number}`)
  return row && loaded(row)
}

/** @throws cases.notFound */
export async function getCase(tx: Tx, number: string): Promise<LoadedCase> {
  const found = await findCase(tx, number)
  if (!found) throw errors.notFound({ number })
  return found
}

/** Locks the cases, always in the order of their ids, so that two steps over the same pair wait and do not deadlock. */
export async function lockCases(tx: Tx, numbersOrIds: readonly string[]): Promise<LoadedCase[]> {
  const ids = numbersOrIds.filter((one) => isId(one))
  const numbers = numbersOrIds.filter((one) => !isId(one))
  return lock(tx, sql`c.number = ANY (${numbers}::text[]) OR c.id = ANY (${ids}::uuid[])`)
}

export async function lockCaseById(tx: Tx, id: string): Promise<LoadedCase | undefined> {
  const [found] = await lock(tx, sql`c.id = ${id}::uuid`)
  return found
}

/** Known records of a source, locked. */
export function lockSourceCases(
  tx: Tx,
  source: string,
  externalIds: readonly string[],
): Promise<LoadedCase[]> {
  return lock(tx, sql`c.source = ${source} AND c.external_id = ANY (${[...externalIds]}::text[])`)
}

async function lock(tx: Tx, which: Sql): Promise<LoadedCase[]> {
  const rows = await tx.rows<LoadedRow>(
    sql`SELECT ${columns} FROM cases.case c WHERE ${which} ORDER BY c.id FOR UPDATE OF c`,
  )
  return rows.map(loaded)
}

function loaded(row: LoadedRow): LoadedCase {
  const { address, description, digest, externalId, number, source, title } = row
  return { state: stateOf(row), number, title, description, address, source, externalId, digest }
}

/** The whole log, oldest first. */
export function readLog(tx: Tx, caseId: string): Promise<Action[]> {
  return tx.rows<Action>(sql`
    SELECT id, case_id AS "caseId", seq, kind, happened_at AS "happenedAt", recorded_at AS "recordedAt", actor,
      organisation_id AS "organisationId", idempotency_key AS "idempotencyKey", made_against AS "madeAgainst", origin, data
    FROM cases.action WHERE case_id = ${caseId}::uuid ORDER BY seq`)
}
