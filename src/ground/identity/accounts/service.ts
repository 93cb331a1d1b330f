// Accounts of registered people: giving one, a new password, closing and opening it. An administrator never learns a
// password that somebody chose, and may only touch accounts whose powers they hold themselves.
import { actorOf, type Principal } from '../../../kernel/access/index.ts'
import { audit } from '../../../kernel/audit/index.ts'
import type { Tx } from '../../../kernel/db/index.ts'
import type { Hub } from '../../../kernel/hub/index.ts'
import { errors } from '../errors.ts'
import { demandAnotherAdministrator, demandOutranks } from '../grants/service.ts'
import { findPlace } from '../people/place.ts'
import { demandAt } from '../scope/guard.ts'
import { endSessionsOf } from '../sessions/queries.ts'
import { addAccount } from './create.ts'
import { hashPassword } from './password.ts'
import { findAccountOf, setDisabled, setPassword } from './queries.ts'
import { demandAccountName, randomPassword } from './rules.ts'

export interface FreshPassword {
  account: string
  password: string
}

/** Throws identity.noPerson, identity.outOfScope, identity.aboveYou, identity.hasAccount, identity.accountTaken. */
export async function giveAccount(
  hub: Hub,
  principal: Principal,
  personId: string,
  account: string,
): Promise<FreshPassword> {
  demandAccountName(account)
  const password = randomPassword(hub.vault)
  const passwordHash = await hashPassword(password)
  await hub.db.tx(async (tx) => {
    await demandMayManage(hub, tx, principal, personId)
    if (await findAccountOf(tx, personId)) throw errors.hasAccount()
    await addAccount(tx, personId, account, passwordHash)
    await audit(tx, { actor: actorOf(principal), action: 'identity.give-account', subject: personId })
  })
  return { account, password }
}

/** A fresh random password; every session of the person ends. */
export async function resetPassword(
  hub: Hub,
  principal: Principal,
  personId: string,
): Promise<FreshPassword> {
  const password = randomPassword(hub.vault)
  const passwordHash = await hashPassword(password)
  const account = await hub.db.tx(async (tx) => {
    await demandMayManage(hub, tx, principal, personId)
    const found = await findAccountOf(tx, personId)
    if (!found) throw errors.noAccount()
    await setPassword(tx, personId, passwordHash)
    await endSessionsOf(tx, personId)
    await audit(tx, { actor: actorOf(principal), action: 'identity.reset-password', subject: personId })
    return found.account
  })
  return { account, password }
}

/** A closed account cannot sign in and its sessions end. Throws identity.lastAdministrator too. */
export async function closeAccount(
  hub: Hub,
  tx: Tx,
  principal: Principal,
  personId: string,
  disabled: boolean,
): Promise<void> {
  await demandMayManage(hub, tx, principal, personId)
  if (!(await findAccountOf(tx, personId))) throw errors.noAccount()
  if (disabled) await demandAnotherAdministrator(tx, personId)
  await setDisabled(tx, personId, disabled)
  if (disabled) await endSessionsOf(tx, personId)
  const action = disabled ? 'identity.close-account' : 'identity.open-account'
  await audit(tx, { actor: actorOf(principal), action, subject: personId })
}

async function demandMayManage(hub: Hub, tx: Tx, principal: Principal, personId: string): Promise<void> {
  const place = await findPlace(tx, personId)
  if (!place) throw errors.noPerson()
  demandAt(principal, 'identity.write', place)
  await demandOutranks(hub, tx, principal, personId)
}
