// Scope asked as a demand: the use-cases' first line.
import type { Principal } from '../../../kernel/access/index.ts'
import { sql, type Tx } from '../../../kernel/db/index.ts'
import { fieldProblem } from '../../../kernel/errors/index.ts'
import { errors } from '../errors.ts'
import { findLacking, mayAt, type Place } from './rules.ts'

/** Throws identity.outOfScope. */
export function demandAt(principal: Principal, permission: string, target: Place): void {
  if (!mayAt(principal, permission, target)) throw errors.outOfScope()
}

/** Throws identity.aboveYou with the permission that the principal does not hold there. */
export function demandHolds(principal: Principal, permissions: readonly string[], target: Place): void {
  const permission = findLacking(principal, permissions, target)
  if (permission) throw errors.aboveYou({ permission })
}

/** 422 on the field when space knows no region with this path. */
export async function demandRegion(tx: Tx, path: string | null | undefined, field: string): Promise<void> {
  if (path === null || path === undefined) return
  if ((await unknownRegions(tx, [path])).length === 0) return
  throw fieldProblem([{ field, message: { zh: '没有这个区域', en: 'There is no such region' } }])
}

/** The paths that space does not know. */
export async function unknownRegions(tx: Tx, paths: readonly (string | null)[]): Promise<string[]> {
  const asked = [...new Set(paths.filter((path) => path !== null))]
  const known = await tx.rows<{ path: string }>(
    sql`SELECT DISTINCT path FROM space.public_region WHERE path = ANY(${asked}::text[])`,
  )
  return asked.filter((path) => !known.some((row) => row.path === path))
}
