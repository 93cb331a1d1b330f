// Personal data is kept for a stated time, then erased (PIPL Art. 19, 47): by a timer, or by a person with a reason.
import { actorOf, type Principal, system } from '../../../kernel/access/index.ts'
import { audit } from '../../../kernel/audit/index.ts'
import { sql, type Tx } from '../../../kernel/db/index.ts'
import { publish } from '../../../kernel/events/index.ts'
import type { Hub } from '../../../kernel/hub/index.ts'
import { cancelJob, type JobHandler, schedule } from '../../../kernel/jobs/index.ts'
import { errors } from '../errors.ts'
import { revokeGrantsOf } from '../grants/queries.ts'
import { demandAnotherAdministrator, demandOutranks } from '../grants/service.ts'
import { demandAt } from '../scope/guard.ts'
import { findPlace } from './place.ts'
import { deletePersonal } from './queries.ts'

const kind = 'identity.erase-person'

/** Sets, moves or takes off the timer of the person's erasure. */
export async function planErasure(
  tx: Tx,
  { id, keepUntil }: { id: string; keepUntil: Date | null },
): Promise<void> {
  if (keepUntil === null) await cancelJob(tx, kind, id)
  else await schedule(tx, { kind, key: id, runAt: keepUntil, payload: { personId: id } })
}

/** Throws identity.noPerson, identity.outOfScope, identity.aboveYou, identity.lastAdministrator. */
export async function erasePerson(
  hub: Hub,
  tx: Tx,
  principal: Principal,
  id: string,
  reason: string,
): Promise<void> {
  const place = await findPlace(tx, id)
  if (!place) throw errors.noPerson()
  demandAt(principal, 'identity.erase', place)
  await demandOutranks(hub, tx, principal, id)
  await demandAnotherAdministrator(tx, id)
  await erase(tx, principal, id, reason)
}

/** Other modules hear of it and erase what they hold of the person. */
async function erase(tx: Tx, principal: Principal, id: string, purpose: string): Promise<void> {
  await revokeGrantsOf(tx, id)
  await deletePersonal(tx, id)
  await cancelJob(tx, kind, id)
  await audit(tx, { actor: actorOf(principal), action: 'identity.erase-person', subject: id, purpose })
  await publish(tx, { type: 'identity.person-erased', subject: id, data: {} })
}

export const eraseWhenDue: JobHandler = {
  kind,
  async run(tx, { personId }) {
    const id = String(personId)
    const due = await tx.first(sql`
      SELECT id FROM identity.person WHERE id = ${id}::uuid AND keep_until <= ${tx.now} AND erased_at IS NULL`)
    if (due) await erase(tx, system, id, 'retention')
  },
}
