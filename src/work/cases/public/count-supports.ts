// How many others a case troubles. Counted, not kept: a number beside the rows could drift from them.
import { sql, type Tx } from '../../../kernel/db/index.ts'

export async function countSupports(tx: Tx, caseId: string): Promise<number> {
  const { supports } = await tx.one<{ supports: number }>(
    sql`SELECT count(*) AS supports FROM cases.support WHERE case_id = ${caseId}::uuid`,
  )
  return supports
}
