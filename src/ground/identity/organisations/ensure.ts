// Organisations for importers and the demo: found by code or name, made when missing, left alone when there.
import { audit } from '../../../kernel/audit/index.ts'
import { sql, type Tx } from '../../../kernel/db/index.ts'
import { fieldProblem } from '../../../kernel/errors/index.ts'
import { newId } from '../../../kernel/ids/index.ts'
import { insertOrganisations, takeTree } from './queries.ts'
import { pathBelow } from './rules.ts'
import type { OrganisationKind, OrganisationView } from './schema.ts'

export interface WantedOrganisation {
  name: string
  /** Without a code it is found by its name, and gets a code of the form M00001. */
  code?: string
  kind?: OrganisationKind
  /** Code within the same standard; the parent stands earlier in the list or in the database. */
  parent?: string | null
  regionPath?: string | null
}

export interface EnsuredOrganisation {
  id: string
  code: string
  name: string
  path: string
}

/**
 * The organisations by code where one was given, else by name as given. Asking again gives the same ones and changes
 * nothing. 422 on `organisations/N/parent` for a parent that is neither known nor earlier in the list.
 */
export async function ensureOrganisations(
  tx: Tx,
  { organisations, standard }: { standard: string; organisations: readonly WantedOrganisation[] },
): Promise<Map<string, EnsuredOrganisation>> {
  await takeTree(tx)
  const known = await knownOf(tx, standard)
  const made: OrganisationView[] = []
  const result = new Map<string, EnsuredOrganisation>()
  for (const [index, wanted] of organisations.entries()) {
    const found =
      wanted.code === undefined ? known.byName.get(wanted.name.trim()) : known.byCode.get(wanted.code)
    if (found) {
      result.set(wanted.code ?? wanted.name, found)
      continue
    }
    const organisation = await draft(tx, standard, wanted, parentOf(wanted, index))
    const { code, id, name, path } = organisation
    made.push(organisation)
    result.set(wanted.code ?? wanted.name, { id, code, name, path })
    known.byCode.set(code, { id, code, name, path })
    known.byName.set(name, { id, code, name, path })
  }
  if (made.length > 0) await insertOrganisations(tx, made)
  const entry = { actor: 'system', action: 'identity.create-organisation' }
  await audit(tx, ...made.map(({ id }) => ({ ...entry, subject: id, data: { standard } })))
  return result

  function parentOf({ parent }: WantedOrganisation, index: number): EnsuredOrganisation | undefined {
    if (parent === undefined || parent === null) return undefined
    const found = known.byCode.get(parent)
    if (found) return found
    const message = {
      zh: `没有编码为 ${parent} 的上级组织`,
      en: `There is no parent organisation with code ${parent}`,
    }
    throw fieldProblem([{ field: `organisations/${index}/parent`, message }])
  }
}

interface Known {
  byCode: Map<string, EnsuredOrganisation>
  byName: Map<string, EnsuredOrganisation>
}

async function knownOf(tx: Tx, standard: string): Promise<Known> {
  const rows = await tx.rows<EnsuredOrganisation>(sql`
    SELECT id, code, name, path FROM identity.organisation WHERE standard = ${standard} ORDER BY code DESC`)
  return {
    byCode: new Map(rows.map((row) => [row.code, row])),
    byName: new Map(rows.map((row) => [row.name, row])),
  }
}

async function draft(
  tx: Tx,
  standard: string,
  { code, kind = 'department', name, regionPath = null }: WantedOrganisation,
  parent: EnsuredOrganisation | undefined,
): Promise<OrganisationView> {
  const id = newId(tx.now)
  return {
    id,
    standard,
    code: code ?? (await madeCode(tx)),
    name: name.trim(),
    kind,
    parentId: parent?.id ?? null,
    path: pathBelow(parent?.path ?? null, id),
    regionPath,
    active: true,
    version: 1,
  }
}

async function madeCode(tx: Tx): Promise<string> {
  const { code } = await tx.one<{ code: string }>(
    sql`SELECT 'M' || lpad(nextval('identity.made_organisation_number')::text, 5, '0') AS code`,
  )
  return code
}
