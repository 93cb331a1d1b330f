// Accounts in the database.
import { sql, type Tx } from '../../../kernel/db/index.ts'
import { accountKey } from './rules.ts'

export interface Account {
  personId: string
  account: string
  passwordHash: string
  disabled: boolean
}

const columns = sql`person_id AS "personId", account, password_hash AS "passwordHash", disabled`

export function findAccount(tx: Tx, account: string): Promise<Account | undefined> {
  return tx.first<Account>(
    sql`SELECT ${columns} FROM identity.account WHERE account_key = ${accountKey(account)}`,
  )
}

export function findAccountOf(tx: Tx, personId: string): Promise<Account | undefined> {
  return tx.first<Account>(sql`SELECT ${columns} FROM identity.account WHERE person_id = ${personId}::uuid`)
}

/** Whether anybody can sign in at all: false for a hub that waits for its set-up. */
export async function hasAccounts(tx: Tx): Promise<boolean> {
  return (await tx.first(sql`SELECT person_id FROM identity.account LIMIT 1`)) !== undefined
}

/** False when the name is taken. */
export async function insertAccount(tx: Tx, { account, passwordHash, personId }: Account): Promise<boolean> {
  const made = await tx.run(sql`
    INSERT INTO identity.account
      (person_id, account, account_key, password_hash, disabled, password_changed_at, created_at)
    VALUES (${personId}, ${account.trim()}, ${accountKey(account)}, ${passwordHash}, false, ${tx.now}, ${tx.now})
    ON CONFLICT (account_key) DO NOTHING`)
  return made === 1
}

export async function setPassword(tx: Tx, personId: string, passwordHash: string): Promise<void> {
  await tx.run(sql`
    UPDATE identity.account SET password_hash = ${passwordHash}, password_changed_at = ${tx.now}
    WHERE person_id = ${personId}::uuid`)
}

export async function setDisabled(tx: Tx, personId: string, disabled: boolean): Promise<void> {
  await tx.run(sql`UPDATE identity.account SET disabled = ${disabled} WHERE person_id = ${personId}::uuid`)
}
