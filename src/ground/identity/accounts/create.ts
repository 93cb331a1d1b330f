// One account: for the command line, and for people who are registered already.
import type { Tx } from '../../../kernel/db/index.ts'
import type { Hub } from '../../../kernel/hub/index.ts'
import { errors } from '../errors.ts'
import type { NewStaff } from './new-staff.ts'
import { insertAccounts } from './queries.ts'
import { insertStaff, prepareStaff } from './staff.ts'
import { ofOne } from './staff-checks.ts'

export type NewAccount = Omit<NewStaff, 'name' | 'account'> & {
  account: string
  /** The account's name when left out. */
  name?: string
}

export interface CreatedAccount {
  personId: string
  role: string
  account: string
  password: string
}

/**
 * The account works at once, on an empty hub too. 422 on `role`, `account`, `name`, `password`, `organisationId` or
 * `regionPath`; throws identity.accountTaken.
 */
export async function createAccount(hub: Hub, input: NewAccount): Promise<CreatedAccount> {
  const { account, name = account, role } = input
  const prepared = await prepareStaff(hub, [{ ...input, name }], ofOne)
  const [made] = await hub.db.tx((tx) => insertStaff(tx, prepared, ofOne))
  if (!made || made.password === null) throw errors.noAccount()
  return { personId: made.personId, role, account, password: made.password }
}

/** Throws identity.accountTaken. */
export async function addAccount(
  tx: Tx,
  personId: string,
  account: string,
  passwordHash: string,
): Promise<void> {
  const made = await insertAccounts(tx, [{ personId, account, passwordHash }])
  if (made.has(personId)) return
  const message = { zh: '已被使用', en: 'This is taken' }
  throw errors.accountTaken({ account }, { fields: [{ field: 'account', message }] })
}
