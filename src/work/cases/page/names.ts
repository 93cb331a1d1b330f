// The names behind a case's references, each kind in one query.

import { regionNames } from '../../../ground/space/index.ts'
import { sql, type Tx } from '../../../kernel/db/index.ts'
import { isId } from '../../../kernel/ids/index.ts'
import type { Action } from '../fold/action.ts'
import type { CaseState } from '../fold/state.ts'

export interface Names {
  organisation(id: string | null | undefined): string | null
  person(id: string | null | undefined): string | null
  region: string | null
}

export async function namesFor(tx: Tx, state: CaseState, log: readonly Action[]): Promise<Names> {
  const organisations = await namesIn(tx, 'organisation', [
    state.organisationId,
    ...state.coHandlers.map(({ organisationId }) => organisationId),
    ...log.flatMap(({ data, organisationId }) => [organisationId, data.organisationId]),
  ])
  const people = await namesIn(tx, 'person', [
    state.handlerId,
    ...log.flatMap(({ actor, data }) => [actor, data.handlerId]),
  ])
  const regions = state.regionPath ? await regionNames(tx, [state.regionPath]) : undefined
  return {
    organisation: (id) => (id ? (organisations.get(id) ?? null) : null),
    person: (id) => (id ? (people.get(id) ?? null) : null),
    region: state.regionPath ? (regions?.get(state.regionPath) ?? state.regionPath) : null,
  }
}

async function namesIn(
  tx: Tx,
  what: 'organisation' | 'person',
  ids: readonly (string | null | undefined)[],
): Promise<Map<string, string>> {
  const asked = [...new Set(ids)].filter((id): id is string => typeof id === 'string' && isId(id))
  if (asked.length === 0) return new Map()
  const from = what === 'person' ? sql`identity.public_person` : sql`identity.public_organisation`
  const rows = await tx.rows<{ id: string; name: string | null }>(
    sql`SELECT id, name FROM ${from} WHERE id = ANY (${asked}::uuid[])`,
  )
  return new Map(rows.flatMap(({ id, name }) => (name === null ? [] : [[id, name]])))
}
