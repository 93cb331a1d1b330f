// Unified social credit codes 统一社会信用代码 (GB 32100-2015): department 1, kind 1, division 6, body 9, check 1.

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

export type CreditCodeFault = 'form' | 'check'

export function normaliseCreditCode(code: string): string {
  return code.replace(/\s/g, '').toUpperCase()
}

/** What is wrong with a normalised code, or null. */
export function creditCodeFault(code: string): CreditCodeFault | null {
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code)) return 'form'
  return creditCodeCheck(code.slice(0, 17)) === code[17] ? null : 'check'
}

/** The check character of the first 17: weights 3^i modulo 31, not modulo 11 as some pages say. */
export function creditCodeCheck(body: string): string {
  let sum = 0
  let weight = 1
  for (const character of body) {
    sum += alphabet.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return alphabet.charAt((31 - (sum % 31)) % 31)
}
