// Names for the record: of people who hold an account here, and of organisations. Of a resident only the id stands there.
import { sql, type Tx } from '../../../kernel/db/index.ts'
import { isId } from '../../../kernel/ids/index.ts'

export async function namesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const asked = [...new Set(ids)].filter(isId)
  if (asked.length === 0) return new Map()
  const rows = await tx.rows<{ id: string; name: string }>(sql`
    SELECT p.person_id AS id, p.name FROM identity.personal p JOIN identity.account a ON a.person_id = p.person_id
    WHERE p.person_id = ANY(${asked}::uuid[]) AND p.name IS NOT NULL
    UNION ALL SELECT id, name FROM identity.organisation WHERE id = ANY(${asked}::uuid[])`)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
