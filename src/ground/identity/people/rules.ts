// What people may be registered with; numbers are brought into the form in which they are stored and compared.
import { normalisePhone, normaliseResidentId, residentIdFault } from '../../../kernel/codes/index.ts'
import { type FieldProblem, fieldProblem } from '../../../kernel/errors/index.ts'
import type { Text } from '../../../kernel/i18n/index.ts'

interface Numbers {
  phone?: string | null
  idNumber?: string | null
  keepUntil?: string | null
}

export interface CheckedNumbers {
  phone?: string | null
  idNumber?: string | null
  keepUntil?: Date | null
}

/** The fields that were given, normalised. 422 with one entry for each field that is wrong. */
export function checkNumbers({ idNumber, keepUntil, phone }: Numbers): CheckedNumbers {
  const wrong: FieldProblem[] = []
  const result: CheckedNumbers = {}
  if (phone !== undefined) {
    result.phone = phone === null ? null : normalisePhone(phone)
    if (phone !== null && result.phone === null) wrong.push({ field: 'phone', message: words.phone })
  }
  if (idNumber !== undefined) {
    result.idNumber = idNumber === null ? null : normaliseResidentId(idNumber)
    const fault = result.idNumber === null ? null : residentIdFault(result.idNumber)
    if (fault) wrong.push({ field: 'idNumber', message: words[fault] })
  }
  if (keepUntil !== undefined) {
    result.keepUntil = keepUntil === null ? null : new Date(keepUntil)
    const year = result.keepUntil?.getUTCFullYear() ?? 2000
    if (!(year >= 1970 && year <= 2100)) wrong.push({ field: 'keepUntil', message: words.keepUntil })
  }
  if (wrong.length > 0) throw fieldProblem(wrong)
  return result
}

const words = {
  phone: { zh: '不是有效的电话号码', en: 'This is not a telephone number' },
  form: { zh: '应为 18 位公民身份号码', en: 'This must be an identity number of 18 characters' },
  birthDate: { zh: '其中的出生日期不存在', en: 'The date of birth in it does not exist' },
  check: { zh: '校验码不对，请核对', en: 'The check character does not match; please compare' },
  keepUntil: { zh: '应在 1970 年到 2100 年之间', en: 'This must be between the years 1970 and 2100' },
} satisfies Record<string, Text>
