// Who acts: the people of the demo with their real grants, so that the hub refuses them what it would refuse anybody.
import { anonymous, type Principal } from '../../src/kernel/access/index.ts'
import { sql, type Tx } from '../../src/kernel/db/index.ts'
import type { Random } from '../random.ts'

export interface Cast {
  anyone(random: Random, role: string): Principal
  handlerOf(organisationId: string | null): Principal
  gridWorkerAt(regionPath: string | null): Principal | undefined
  /** Id by the demo's code. */
  organisation(code: string): string | undefined
}

interface Row {
  id: string
  name: string | null
  belongsTo: string | null
  role: string
  permissions: string[]
  organisationId: string | null
  organisationPath: string | null
  regionPath: string | null
}

export async function callCast(tx: Tx, standard: string): Promise<Cast> {
  const rows = await tx.rows<Row>(sql`
    SELECT p.id, p.name, p.organisation_id AS "belongsTo", g.role, g.permissions, g.organisation_id AS "organisationId",
      g.organisation_path AS "organisationPath", g.region_path AS "regionPath"
    FROM identity.public_grant g JOIN identity.public_person p ON p.id = g.person_id
    WHERE NOT g.everything AND (g.ends_at IS NULL OR g.ends_at > ${tx.now}) ORDER BY p.id`)
  const organisations = await tx.rows<{ code: string; id: string }>(
    sql`SELECT code, id FROM identity.public_organisation WHERE standard = ${standard}`,
  )
  const ids = new Map(organisations.map(({ code, id }) => [code, id]))
  const handlers = new Map(rows.map((row) => [row.organisationId, row]))
  return {
    anyone: (random, role) => {
      const some = rows.filter((row) => row.role === role)
      return some.length > 0 ? principalOf(random.pick(some)) : anonymous
    },
    handlerOf: (organisationId) => {
      const row = organisationId === null ? undefined : handlers.get(organisationId)
      return row ? principalOf(row) : anonymous
    },
    gridWorkerAt: (path) => {
      const row = rows.find(
        ({ regionPath, role }) => role === 'grid-worker' && regionPath && path?.startsWith(regionPath),
      )
      return row && principalOf(row)
    },
    organisation: (code) => ids.get(code),
  }
}

function principalOf({
  belongsTo,
  id,
  name,
  organisationId,
  organisationPath,
  permissions,
  regionPath,
  role,
}: Row) {
  const grant = { role, permissions, organisationId, organisationPath, regionPath }
  const principal: Principal = {
    id,
    kind: 'person',
    account: null,
    name: name ?? '',
    organisationId: belongsTo,
    grants: [grant],
  }
  return principal
}
