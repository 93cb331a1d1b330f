// How account names look and are compared, and what a password of ours is.
import type { Vault } from '../../../kernel/crypto/index.ts'
import { fieldProblem } from '../../../kernel/errors/index.ts'
import type { Text } from '../../../kernel/i18n/index.ts'

/** One account, however its name is typed: full-width or capital letters, blanks around. */
export function accountKey(account: string): string {
  return account.normalize('NFKC').trim().toLowerCase()
}

/** What is wrong with a name for an account, or null. */
export function accountNameFault(account: string): Text | null {
  if (/^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,59}$/u.test(account)) return null
  return {
    zh: '应为 2 到 60 个字母、数字或 . _ @ -，以字母或数字开头',
    en: 'Use 2 to 60 letters, digits or . _ @ -, beginning with a letter or digit',
  }
}

/** 422 on `account` for a name that cannot be one. */
export function demandAccountName(account: string): void {
  const message = accountNameFault(account)
  if (message) throw fieldProblem([{ field: 'account', message }])
}

/** 120 random bits. */
export function randomPassword(vault: Vault): string {
  return vault.token(15)
}
