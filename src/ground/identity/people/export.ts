// Everything that identity keeps of a person, for the person (PIPL Art. 45): what, under which roles, and who read it.
import Type, { type Static } from 'typebox'
import { actorOf, type Principal } from '../../../kernel/access/index.ts'
import { audit, auditOf } from '../../../kernel/audit/index.ts'
import type { Tx } from '../../../kernel/db/index.ts'
import type { Hub } from '../../../kernel/hub/index.ts'
import { personalFields } from '../../../kernel/personal/index.ts'
import { grantsOf, viewOf as grantViewOf } from '../grants/queries.ts'
import { GrantView } from '../grants/schema.ts'
import { Words } from '../roles/schema.ts'
import { demandAt } from '../scope/guard.ts'
import { viewOf } from './queries.ts'
import { PersonView } from './schema.ts'
import { getPerson } from './service.ts'

export const PersonExport = Type.Object({
  person: PersonView,
  purposes: Type.Array(Type.Object({ field: Type.String(), purpose: Words })),
  grants: Type.Array(GrantView),
  record: Type.Array(
    Type.Object({
      at: Type.String({ format: 'date-time' }),
      actor: Type.String(),
      action: Type.String(),
      purpose: Type.Union([Type.String(), Type.Null()]),
    }),
  ),
})
export type PersonExport = Static<typeof PersonExport>

const mostEntries = 10_000

/** One's own without a permission, another's with identity.unmask there. */
export async function exportPerson(
  hub: Hub,
  tx: Tx,
  principal: Principal,
  id: string,
  reason: string,
): Promise<PersonExport> {
  const person = await getPerson(hub, tx, id)
  if (principal.id !== id) demandAt(principal, 'identity.unmask', person)
  await audit(tx, {
    actor: actorOf(principal),
    action: 'identity.export-person',
    subject: id,
    purpose: reason,
  })
  const entries = await auditOf(tx, id, mostEntries)
  return {
    person: viewOf(person),
    purposes: personalFields(PersonView).map(({ mark, path }) => ({ field: path, purpose: mark.purpose })),
    grants: (await grantsOf(tx, id)).map(grantViewOf),
    record: entries.map(({ action, actor, at, purpose }) => ({
      at: at.toISOString(),
      actor,
      action,
      purpose: purpose ?? null,
    })),
  }
}
