// Citizen identity numbers 公民身份号码 (GB 11643-1999): division 6, birth date 8, serial 3, check character.

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checks = '10X98765432'
const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export type ResidentIdFault = 'form' | 'birthDate' | 'check'

/** The number as it is stored and compared: no spaces, a capital X. */
export function normaliseResidentId(code: string): string {
  return code.replace(/\s/g, '').toUpperCase()
}

/** What is wrong with a normalised number, or null. The division is not looked up: divisions change, numbers stay. */
export function residentIdFault(code: string): ResidentIdFault | null {
  if (!/^[1-9]\d{16}[\dX]$/.test(code)) return 'form'
  if (!isDate(code.slice(6, 14))) return 'birthDate'
  return residentIdCheck(code.slice(0, 17)) === code[17] ? null : 'check'
}

/** The check character of the first 17 digits (ISO 7064 MOD 11-2). */
export function residentIdCheck(digits: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return checks.charAt(sum % 11)
}

function isDate(digits: string): boolean {
  const year = Number(digits.slice(0, 4))
  const month = Number(digits.slice(4, 6))
  const day = Number(digits.slice(6))
  if (year < 1800 || month < 1 || month > 12 || day < 1 || day > (monthDays[month - 1] ?? 0)) return false
  return month !== 2 || day < 29 || isLeap(year)
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}
