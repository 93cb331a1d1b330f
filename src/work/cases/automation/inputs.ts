// What the decision tables may ask about a case: codes only, nothing of a person.
import { sql, type Tx } from '../../../kernel/db/index.ts'
import type { CaseState } from '../fold/state.ts'

export type TableFacts = Pick<CaseState, 'category' | 'condition' | 'regionPath' | 'channel'>

/** One set of inputs for each case, in order, with two looks at the database however many there are. */
export async function inputsOf(tx: Tx, facts: readonly TableFacts[]): Promise<Record<string, unknown>[]> {
  const categories = await categoriesOf(tx, facts)
  const regions = await regionsOf(tx, facts)
  return facts.map(({ category, channel, condition, regionPath }) => {
    const known = categories.get(category)
    const along = pathsAlong(regionPath ?? '').flatMap((path) => regions.get(path) ?? [])
    const codeAt = (level: string): string | null => along.find((one) => one.level === level)?.code ?? null
    return {
      category: known?.code ?? '',
      standard: known?.standard ?? '',
      kind: known?.kind ?? '',
      condition,
      urgent: known?.conditions.find(({ key }) => key === condition)?.urgent ?? false,
      district: codeAt('district'),
      street: codeAt('street'),
      channel,
    }
  })
}

interface KnownCategory {
  key: string
  code: string
  standard: string
  kind: string
  conditions: { key: string; urgent: boolean }[]
}

async function categoriesOf(tx: Tx, facts: readonly TableFacts[]): Promise<Map<string, KnownCategory>> {
  const keys = [...new Set(facts.map(({ category }) => category))]
  const rows = await tx.rows<KnownCategory>(sql`
    SELECT key, code, standard, kind, conditions FROM cases.public_category WHERE key = ANY (${keys}::text[])`)
  return new Map(rows.map((row) => [row.key, row]))
}

async function regionsOf(
  tx: Tx,
  facts: readonly TableFacts[],
): Promise<Map<string, { level: string; code: string }>> {
  const paths = [...new Set(facts.flatMap(({ regionPath }) => pathsAlong(regionPath ?? '')))]
  if (paths.length === 0) return new Map()
  const rows = await tx.rows<{ path: string; level: string; code: string }>(
    sql`SELECT path, level, code FROM space.public_region WHERE path = ANY (${paths}::text[])`,
  )
  return new Map(rows.map((row) => [row.path, row]))
}

/** `a/b/c/` → `a/`, `a/b/`, `a/b/c/`. */
function pathsAlong(path: string): string[] {
  const codes = path.split('/').filter(Boolean)
  return codes.map((_, i) => `${codes.slice(0, i + 1).join('/')}/`)
}
