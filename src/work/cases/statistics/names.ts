// What groups are called.
import { regionNames } from '../../../ground/space/index.ts'
import { sql, type Tx } from '../../../kernel/db/index.ts'
import { type Language, type Text, text } from '../../../kernel/i18n/index.ts'
import type { Grouping } from './schema.ts'

const nobody: Record<Grouping, Text> = {
  organisation: { zh: '未派遣', en: 'Nobody yet' },
  region: { zh: '未定区域', en: 'No region' },
  category: { zh: '未分类', en: 'Not sorted' },
  month: { zh: '时间不明', en: 'No date' },
}

export async function groupNames(
  tx: Tx,
  groupBy: Grouping,
  keys: readonly string[],
  language: Language,
): Promise<(key: string | null) => string> {
  const names = await namesOf(tx, groupBy, keys, language)
  return (key) => (key === null ? text(nobody[groupBy], language) : (names.get(key) ?? key))
}

async function namesOf(
  tx: Tx,
  groupBy: Grouping,
  keys: readonly string[],
  language: Language,
): Promise<Map<string, string>> {
  if (groupBy === 'month') return new Map()
  if (groupBy === 'region') return regionNames(tx, keys)
  if (groupBy === 'organisation') {
    const rows = await tx.rows<{ id: string; name: string }>(
      sql`SELECT id, name FROM identity.public_organisation WHERE id = ANY (${[...keys]}::uuid[])`,
    )
    return new Map(rows.map(({ id, name }) => [id, name]))
  }
  const rows = await tx.rows<{ key: string; name: Text }>(sql`
    SELECT DISTINCT ON (key) key, name FROM cases.category WHERE key = ANY (${[...keys]}::text[])
    UNION ALL
    SELECT DISTINCT ON (1) standard || ':' || kind || ':' || class_code, class_name FROM cases.public_category
    WHERE class_name IS NOT NULL AND standard || ':' || kind || ':' || class_code = ANY (${[...keys]}::text[])`)
  return new Map(rows.map(({ key, name }) => [key, name[language] || name.zh]))
}
