// How account names are compared.

/** One account, however its name is typed: full-width or capital letters, blanks around. */
export function accountKey(account: string): string {
  return account.normalize('NFKC').trim().toLowerCase()
}
