// Signing in. The answer and the work are the same for an unknown account, a closed one and a wrong password.
import type { Principal } from '../../../kernel/access/index.ts'
import { audit } from '../../../kernel/audit/index.ts'
import { fieldProblem } from '../../../kernel/errors/index.ts'
import type { Hub } from '../../../kernel/hub/index.ts'
import { checkPassword, hashPassword, isOutdated } from '../accounts/password.ts'
import { demandGoodPassword } from '../accounts/password-rules.ts'
import { findAccount, findAccountOf, isUnchanged, setPassword } from '../accounts/queries.ts'
import { errors } from '../errors.ts'
import { getPolicy } from '../policy/queries.ts'
import { principalOf } from './authenticate.ts'
import { endSession, endSessionsOf, findCaller, type Origin, startSession } from './queries.ts'
import type { Credentials, PasswordChange } from './schema.ts'
import { forgive, takeAttempt } from './throttle.ts'

export interface SignedIn {
  token: string
  principal: Principal
}

/**
 * A fresh token each time; the session that carried the request, if any, ends. Throws identity.wrongCredentials,
 * identity.tooManyAttempts.
 */
export async function signIn(
  hub: Hub,
  { account, password }: Credentials,
  origin: Origin,
  formerSessionId?: string | null,
): Promise<SignedIn> {
  const { attempt, found, policy } = await hub.db.tx(async (tx) => {
    const { policy } = await getPolicy(tx)
    const attempt = await takeAttempt(tx, hub.vault, policy, { account, address: origin.address })
    return { policy, attempt, found: await findAccount(tx, account) }
  })
  const right = await checkPassword(found?.passwordHash, password)
  if (!found || !right || found.disabled) {
    const failed = entry('sign-in-failed', found?.personId ?? 'unknown')
    await hub.db.tx((tx) => audit(tx, { ...failed, actor: 'anonymous' }))
    throw errors.wrongCredentials()
  }
  const renewed = isOutdated(found.passwordHash) ? await hashPassword(password) : undefined
  return hub.db.tx(async (tx) => {
    if (!(await isUnchanged(tx, found))) throw errors.wrongCredentials()
    await forgive(tx, attempt)
    if (formerSessionId) await endSession(tx, formerSessionId)
    if (renewed) await setPassword(tx, found.personId, renewed)
    const token = await startSession(tx, hub.vault, policy, found.personId, origin)
    const caller = await findCaller(tx, hub.vault, token)
    if (!caller) throw errors.wrongCredentials()
    await audit(tx, entry('sign-in', found.personId))
    return { token, principal: principalOf(hub, caller) }
  })
}

/**
 * The person's own password. Every session ends, and the token of a new one comes back. 422 on `current` or `next`;
 * throws identity.tooManyAttempts.
 */
export async function changePassword(
  hub: Hub,
  { id: personId }: Principal & { id: string },
  { current, next }: PasswordChange,
  origin: Origin,
): Promise<string> {
  const { attempt, found, policy } = await hub.db.tx(async (tx) => {
    const { policy } = await getPolicy(tx)
    const found = await findAccountOf(tx, personId)
    if (!found) throw errors.noAccount()
    const taken = { account: found.account, address: origin.address }
    return { policy, found, attempt: await takeAttempt(tx, hub.vault, policy, taken) }
  })
  if (!(await checkPassword(found.passwordHash, current))) {
    throw fieldProblem([
      { field: 'current', message: { zh: '现在的密码不对', en: 'This is not the present password' } },
    ])
  }
  await hub.db.tx((tx) => forgive(tx, attempt))
  demandGoodPassword(next, found.account, policy.passwordLength, 'next')
  const passwordHash = await hashPassword(next)
  return hub.db.tx(async (tx) => {
    if (!(await isUnchanged(tx, found))) throw errors.wrongCredentials()
    await setPassword(tx, personId, passwordHash)
    await endSessionsOf(tx, personId)
    await audit(tx, entry('change-password', personId))
    return startSession(tx, hub.vault, policy, personId, origin)
  })
}

function entry(verb: string, personId: string) {
  return { actor: personId, action: `identity.${verb}`, subject: personId }
}
