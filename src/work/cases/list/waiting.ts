// How much waits, for the numbers beside the desk's navigation: asked often, so each number is cut off where nobody
// would count any further.
import { sql, type Tx } from '../../../kernel/db/index.ts'
import { conditionsOf, whereOf } from './conditions.ts'
import type { CaseFilter } from './filter.ts'
import type { Reader } from './reach.ts'
import type { Waiting } from './schema.ts'

export const mostCounted = 10_000

const counted = {
  todo: { todo: true },
  open: { kind: 'open' },
  overdue: { kind: 'open', overdue: true },
  helping: { helping: true },
} satisfies Record<string, CaseFilter>

export async function countWaiting(tx: Tx, reader: Reader): Promise<Waiting> {
  const counts: Record<string, number> = {}
  for (const [name, filter] of Object.entries(counted)) {
    const conditions = await conditionsOf(tx, reader, filter)
    const { count } = await tx.one<{ count: number }>(sql`
      SELECT count(*) AS count FROM (
        SELECT 1 FROM cases.case c WHERE ${whereOf(conditions)} LIMIT ${mostCounted}) AS cut`)
    counts[name] = count
  }
  return counts as unknown as Waiting
}
