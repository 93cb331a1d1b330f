// Which passwords are refused (after NIST SP 800-63B: length and known bad ones count, not kinds of characters).
import { fieldProblem } from '../../../kernel/errors/index.ts'
import type { Text } from '../../../kernel/i18n/index.ts'

/** Beginnings of the passwords that are tried first, in the form that `stemOf` gives. */
const common = new Set(
  `password passwd passwort admin administrator root guest welcome letmein changeme default secret master login user
  test testing shanzhi shancheng iloveyou woaini woaizhongguo nihao mima sunshine princess football baseball dragon
  monkey superman qwerty qwertyui qwertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc qwerasdf qwerasdfzxcv
  qweasdzxc abc abcd abcdef aabbcc aa a`.split(/\s+/),
)
const longest = 128

const words = {
  short: (least: number): Text => ({ zh: `至少 ${least} 个字符`, en: `At least ${least} characters` }),
  long: { zh: `最多 ${longest} 个字符`, en: `At most ${longest} characters` },
  account: { zh: '不能包含账号名', en: 'Must not hold the account name' },
  common: { zh: '太常见，容易被猜到', en: 'Too common, it is easily guessed' },
}

/** What is wrong with a password for this account, or null. Lengths count characters, not bytes. */
export function passwordFault(password: string, account: string, least: number): Text | null {
  const normal = normalisePassword(password)
  const length = [...normal].length
  if (length < least) return words.short(least)
  if (length > longest) return words.long
  const small = normal.toLowerCase()
  const name = account.normalize('NFKC').toLowerCase()
  if (name.length >= 3 ? small.includes(name) : small === name) return words.account
  return isCommon(small) ? words.common : null
}

/** 422 on `field` when the password is refused. */
export function demandGoodPassword(
  password: string,
  account: string,
  least: number,
  field = 'password',
): void {
  const message = passwordFault(password, account, least)
  if (message) throw fieldProblem([{ field, message }])
}

/** The same password however the keyboard composed its characters. */
export function normalisePassword(password: string): string {
  return password.normalize('NFKC')
}

function isCommon(small: string): boolean {
  const stem = unitOf(stemOf(small))
  return stem === '' || common.has(stem) || new Set(small).size < 5 || isRun(small)
}

/** `p@ssw0rd2024!` → `password`: look-alikes undone, then digits and signs at the ends cut off. */
function stemOf(small: string): string {
  const alike: Record<string, string> = { '@': 'a', '0': 'o', '1': 'i', '3': 'e', $: 's', '5': 's' }
  const cut = small.replace(/^[^\p{L}@$]+/u, '').replace(/[^\p{L}]+$/u, '')
  return cut.replace(/[@013$5]/g, (sign) => alike[sign] ?? sign)
}

/** `mimamima` → `mima`. */
function unitOf(stem: string): string {
  return /^(.+?)\1+$/u.exec(stem)?.[1] ?? stem
}

/** 1234567890, abcdefghij, 9876543210 and their repetitions. */
function isRun(small: string): boolean {
  const codes = [...small].map((character) => character.codePointAt(0) ?? 0)
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0))
  const plain = steps.filter((step) => Math.abs(step) <= 1).length
  return plain >= steps.length - 1
}
