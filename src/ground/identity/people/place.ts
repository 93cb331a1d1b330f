// Where a person belongs, for scope: their organisation's path and region. Residents belong nowhere, so that only a
// caller without limits reaches them.
import { sql, type Tx } from '../../../kernel/db/index.ts'
import type { Place } from '../scope/rules.ts'

/** Nothing for a person who is not there or was erased. */
export function findPlace(tx: Tx, personId: string): Promise<Place | undefined> {
  return tx.first<Place>(sql`
    SELECT o.path AS "organisationPath", o.region_path AS "regionPath"
    FROM identity.person p LEFT JOIN identity.organisation o ON o.id = p.organisation_id
    WHERE p.id = ${personId}::uuid AND p.erased_at IS NULL`)
}
