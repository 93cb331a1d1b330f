// Cases that went on: the new state and the new steps of the log, in one statement.
import { raw, sql, type Tx } from '../../../kernel/db/index.ts'
import type { Flow } from '../flow/definition.ts'
import type { Action } from '../fold/action.ts'
import type { CaseState } from '../fold/state.ts'
import type { StoredContent } from './content.ts'
import { insertActions } from './insert.ts'
import { foldColumns, rowOf } from './row.ts'

export interface ChangedCase {
  state: CaseState
  /** Only the steps that are new. */
  steps: readonly Action[]
  /** Words that an amendment changed. */
  content?: StoredContent | undefined
  /** What the source's record looks like now. */
  digest?: string | undefined
}

const assignments = Object.keys(foldColumns)
  .map((name) => `${name} = r.${name}`)
  .join(', ')
const types = Object.entries(foldColumns)
  .map(([name, type]) => `${name} ${type}`)
  .join(', ')

/** Callers hold the rows locked. */
export async function updateCases(tx: Tx, flow: Flow, changes: readonly ChangedCase[]): Promise<void> {
  if (changes.length === 0) return
  const rows = changes.map(({ content, digest, state }) => ({
    ...rowOf(state, flow),
    ...(content ?? {}),
    source_digest: digest ?? null,
  }))
  await tx.run(sql`
    WITH changed AS (
      UPDATE cases.case c SET ${raw(assignments)},
        location = ST_SetSRID(ST_MakePoint(r.lng, r.lat), 4326),
        title = coalesce(r.title, c.title), description = coalesce(r.description, c.description),
        address = coalesce(r.address, c.address),
        search = coalesce(array_to_tsvector(r.search), c.search),
        source_digest = coalesce(r.source_digest, c.source_digest)
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, title text, description text, address text,
        search text[], source_digest text, lng double precision, lat double precision, ${raw(types)})
      WHERE c.id = r.id
    )
    ${insertActions(changes.flatMap(({ steps }) => steps))}`)
}
