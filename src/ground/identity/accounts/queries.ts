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

/** The people who got theirs; the others' names are taken. */
export async function insertAccounts(
  tx: Tx,
  accounts: readonly Omit<Account, 'disabled'>[],
): Promise<Set<string>> {
  const rows = accounts.map((each) => ({
    ...each,
    account: each.account.trim(),
    key: accountKey(each.account),
  }))
  const made = await tx.rows<{ personId: string }>(sql`
    INSERT INTO identity.account
      (person_id, account, account_key, password_hash, disabled, password_changed_at, created_at)
    SELECT "personId", account, key, "passwordHash", false, ${tx.now}::timestamptz, ${tx.now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS given("personId" uuid, account text, key text, "passwordHash" text)
    ON CONFLICT (account_key) DO NOTHING
    RETURNING person_id AS "personId"`)
  return new Set(made.map(({ personId }) => personId))
}

export async function setPassword(tx: Tx, personId: string, passwordHash: string): Promise<void> {
  await tx.run(sql`
    UPDATE identity.account SET password_hash = ${passwordHash}, password_changed_at = ${tx.now}
    WHERE person_id = ${personId}::uuid`)
}

/**
 * Whether the account is still as it was read, and holds it so until this transaction ends: a password reset or a
 * closing that happens meanwhile comes after the session that is being opened, and ends it.
 */
export async function isUnchanged(tx: Tx, { passwordHash, personId }: Account): Promise<boolean> {
  const same = await tx.first(sql`
    SELECT person_id FROM identity.account
    WHERE person_id = ${personId}::uuid AND password_hash = ${passwordHash} AND NOT disabled FOR SHARE`)
  return same !== undefined
}

export async function setDisabled(tx: Tx, personId: string, disabled: boolean): Promise<void> {
  await tx.run(sql`UPDATE identity.account SET disabled = ${disabled} WHERE person_id = ${personId}::uuid`)
}
