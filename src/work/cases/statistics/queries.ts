// All figures of all groups and of the whole, in one statement.
import { join, raw, type Sql, sql, type Tx } from '../../../kernel/db/index.ts'
import { type FigureContext, figureCondition } from './figures.ts'
import type { Counts } from './formulas.ts'
import type { GroupRule } from './grouping.ts'
import { countedFigures } from './schema.ts'

export type GroupRow = Counts & {
  /** Sum of the ratings that \`rated\` counts. */
  ratingSum: number
  key: string | null
  alone: boolean | null
  isTotal: boolean
}

/** @NOTE of this transaction only: all figures lie in one index, and compiling the conditions takes longer than they do. */
export async function readFromIndex(tx: Tx): Promise<void> {
  await tx.run(sql`SET LOCAL random_page_cost = 1.1`)
  await tx.run(sql`SET LOCAL jit = off`)
  await tx.run(sql`SET LOCAL work_mem = '64MB'`)
}

export async function countGroups(
  tx: Tx,
  where: Sql,
  rule: GroupRule,
  context: FigureContext,
): Promise<GroupRow[]> {
  await readFromIndex(tx)
  const counts = countedFigures.map(
    (figure) => sql`count(*) FILTER (WHERE ${figureCondition(figure, context)}) AS ${raw(`"${figure}"`)}`,
  )
  const sums = countedFigures.map((figure) => raw(`coalesce(sum("${figure}"), 0) AS "${figure}"`))
  const ratingSum = sql`sum(c.rating) FILTER (WHERE ${figureCondition('rated', context)}) AS "ratingSum"`
  return tx.rows<GroupRow>(sql`
    WITH counted AS (
      SELECT ${rule.raw} AS raw, ${join([...counts, ratingSum])} FROM cases.case c WHERE ${where} GROUP BY 1
    ), keyed AS (
      SELECT counted.*, ${rule.key} AS key, ${rule.alone} AS alone FROM counted ${rule.gather}
    )
    SELECT key, alone, GROUPING(key) = 1 AS "isTotal", ${join(sums)}, coalesce(sum("ratingSum"), 0)::integer AS "ratingSum"
    FROM keyed GROUP BY GROUPING SETS ((key, alone), ()) ORDER BY "isTotal", filed DESC, key`)
}
