// What was typed into the one search field: a phone, an identity number, an account or a name.
import type { PersonSearch } from '../../../../../src/ground/identity/people/schema.ts'

export function readSearch(typed: string): PersonSearch | undefined {
  const words = typed.trim()
  if (words === '') return undefined
  const bare = words.replace(/[\s-]/g, '')
  if (/^\d{17}[\dxX]$/.test(bare) || /^\d{15}$/.test(bare)) return { idNumber: bare }
  if (/^\+?\d{5,14}$/.test(bare)) return { phone: bare }
  if (/^[\x21-\x7e]+$/.test(words)) return { account: words }
  return { name: words }
}
