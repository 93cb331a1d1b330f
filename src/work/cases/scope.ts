// Who may see and work a case: the reach of the caller's grants over the case's own place, and over those of its helpers.

import { mayAt, type Place } from '../../ground/identity/index.ts'
import type { Principal } from '../../kernel/access/index.ts'
import { sql, type Tx } from '../../kernel/db/index.ts'
import { errors } from './errors.ts'
import type { FlowAction } from './flow/definition.ts'
import type { ActionKind } from './fold/action-kinds.ts'
import { type CaseState, openCoHandlers } from './fold/state.ts'

export interface Caller {
  principal: Principal
  /** The case that the caller opened with its number and code. */
  follows?: string
  /** The case that the caller opened as one whom it troubles too: reads it, adds a word, reminds. */
  supports?: string
}

export interface CasePlaces {
  id: string
  own: Place
  /** Organisations that were called to help, finished or not, by id. */
  helpers: ReadonlyMap<string, Place>
  /** Those who have not finished. */
  helping: readonly string[]
  reporterId: string | null
}

type Placed = Pick<CaseState, 'id' | 'organisationId' | 'regionPath' | 'coHandlers'>

export async function placesOf(tx: Tx, state: Placed): Promise<CasePlaces> {
  const called = state.coHandlers.map(({ organisationId }) => organisationId)
  const organisations = [...new Set([...called, ...(state.organisationId ? [state.organisationId] : [])])]
  const paths = new Map(
    (organisations.length === 0
      ? []
      : await tx.rows<{ id: string; path: string }>(
          sql`SELECT id, path FROM identity.public_organisation WHERE id = ANY (${organisations}::uuid[])`,
        )
    ).map(({ id, path }) => [id, path]),
  )
  const reporter = await tx.first<{ personId: string | null }>(
    sql`SELECT person_id AS "personId" FROM cases.reporter WHERE case_id = ${state.id}::uuid`,
  )
  const at = (id: string): Place => ({
    organisationPath: paths.get(id) ?? null,
    regionPath: state.regionPath,
  })
  return {
    id: state.id,
    own: state.organisationId
      ? at(state.organisationId)
      : { organisationPath: null, regionPath: state.regionPath },
    helpers: new Map(called.map((id) => [id, at(id)])),
    helping: openCoHandlers({ coHandlers: state.coHandlers } as CaseState).map(
      ({ organisationId }) => organisationId,
    ),
    reporterId: reporter?.personId ?? null,
  }
}

export function isReporter({ follows, principal }: Caller, { id, reporterId }: CasePlaces): boolean {
  return follows === id || (principal.id !== null && principal.id === reporterId)
}

const supporterKinds: readonly ActionKind[] = ['note', 'remind']

function isSupporter({ supports }: Caller, { id }: CasePlaces, kind: ActionKind | undefined): boolean {
  return supports === id && (kind === undefined || supporterKinds.includes(kind))
}

/** Whether the caller sees the whole case, as staff do. */
export function seesAsStaff({ principal }: Caller, { helpers, own }: CasePlaces): boolean {
  return (
    mayAt(principal, 'cases.read', own) ||
    [...helpers.values()].some((place) => mayAt(principal, 'cases.read', place))
  )
}

/**
 * Whether the caller may take the step by the flow's `may`. A helper's step is taken for one organisation; asked
 * without one, any of the caller's will do.
 */
export function mayTake(
  caller: Caller,
  { kind, may }: Pick<FlowAction, 'may'> & Partial<Pick<FlowAction, 'kind'>>,
  places: CasePlaces,
  organisationId?: string,
): boolean {
  const { principal } = caller
  return may.some((one) => {
    if (one.as === 'timer') return principal.kind === 'system'
    if (one.as === 'reporter') return isReporter(caller, places) || isSupporter(caller, places, kind)
    if (one.as === 'case') return mayAt(principal, one.permission, places.own)
    const asked = organisationId === undefined ? places.helping : [organisationId]
    return asked.some((id) => {
      const place = places.helpers.get(id)
      return place !== undefined && mayAt(principal, one.permission, place)
    })
  })
}

/** @throws cases.outOfScope */
export function demandStep(...asked: Parameters<typeof mayTake>): void {
  if (!mayTake(...asked)) throw errors.outOfScope()
}
