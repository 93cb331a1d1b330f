// A person with an account and a role in one step: for the command line, the demo and the set-up link.
import { audit } from '../../../kernel/audit/index.ts'
import type { Vault } from '../../../kernel/crypto/index.ts'
import type { Tx } from '../../../kernel/db/index.ts'
import { fieldProblem } from '../../../kernel/errors/index.ts'
import type { Hub } from '../../../kernel/hub/index.ts'
import { newId } from '../../../kernel/ids/index.ts'
import { errors } from '../errors.ts'
import { insertGrant } from '../grants/queries.ts'
import { findOrganisation } from '../organisations/queries.ts'
import { savePerson } from '../people/queries.ts'
import { getPolicy } from '../policy/queries.ts'
import { findRole, seedRoles } from '../roles/queries.ts'
import { demandRegion } from '../scope/guard.ts'
import { hashPassword } from './password.ts'
import { demandGoodPassword } from './password-rules.ts'
import { insertAccount } from './queries.ts'

export interface NewAccount {
  role: string
  account: string
  /** The account's name when left out. */
  name?: string
  /** Where the person belongs, and the organisation for which the role counts; without it, for all. */
  organisationId?: string | null
  /** Region for which the role counts: codes from the root, each followed by a slash; without it, everywhere. */
  regionPath?: string | null
  /** A random one when left out. */
  password?: string
}

export interface CreatedAccount {
  personId: string
  role: string
  account: string
  password: string
}

/**
 * The account works at once, on an empty hub too. 422 on `role`, `organisationId`, `regionPath`, `password` or
 * `account`; throws identity.accountTaken.
 */
export async function createAccount(hub: Hub, input: NewAccount): Promise<CreatedAccount> {
  const { policy } = await hub.db.tx(getPolicy)
  if (input.password !== undefined) demandGoodPassword(input.password, input.account, policy.passwordLength)
  const password = input.password ?? randomPassword(hub.vault)
  const passwordHash = await hashPassword(password)
  return hub.db.tx(async (tx) => {
    const personId = await insertWithRole(hub, tx, { ...input, passwordHash })
    return { personId, role: input.role, account: input.account, password }
  })
}

/** In the caller's transaction, when the password is hashed already. Gives the person's id. */
export async function insertWithRole(
  hub: Hub,
  tx: Tx,
  input: Omit<NewAccount, 'password'> & { passwordHash: string },
): Promise<string> {
  const { account, name = account, organisationId = null, passwordHash, regionPath = null, role } = input
  demandAccountName(account)
  await seedRoles(tx)
  if (!(await findRole(tx, role))) throw fieldProblem([{ field: 'role', message: words.noRole }])
  if (organisationId !== null && !(await findOrganisation(tx, organisationId))) {
    throw fieldProblem([{ field: 'organisationId', message: words.noOrganisation }])
  }
  await demandRegion(tx, regionPath, 'regionPath')
  const personId = newId(tx.now)
  const nothing = { phone: null, idNumber: null, keepUntil: null }
  await savePerson(tx, hub.vault, { ...nothing, id: personId, name, organisationId, version: 1 })
  await addAccount(tx, personId, account, passwordHash)
  await insertGrant(tx, { id: newId(tx.now), personId, role, organisationId, regionPath, endsAt: null })
  const data = { role, organisationId, regionPath }
  await audit(tx, { actor: 'system', action: 'identity.create-account', subject: personId, data })
  return personId
}

/** Throws identity.accountTaken. */
export async function addAccount(
  tx: Tx,
  personId: string,
  account: string,
  passwordHash: string,
): Promise<void> {
  if (await insertAccount(tx, { personId, account, passwordHash, disabled: false })) return
  throw errors.accountTaken({ account }, { fields: [{ field: 'account', message: words.taken }] })
}

/** 422 on `account` for a name that cannot be one. */
export function demandAccountName(account: string): void {
  if (/^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,59}$/u.test(account)) return
  throw fieldProblem([{ field: 'account', message: words.form }])
}

export function randomPassword(vault: Vault): string {
  return vault.token(15)
}

const words = {
  noRole: { zh: '没有这个角色', en: 'There is no such role' },
  noOrganisation: { zh: '没有这个组织', en: 'There is no such organisation' },
  taken: { zh: '已被使用', en: 'This is taken' },
  form: {
    zh: '应为 2 到 60 个字母、数字或 . _ @ -，以字母或数字开头',
    en: 'Use 2 to 60 letters, digits or . _ @ -, beginning with a letter or digit',
  },
}
