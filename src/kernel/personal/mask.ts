// How personal data looks to somebody who has not said why they need it: enough to recognise, not enough to use.
import type { TSchema } from 'typebox'
import type { PersonalKind } from './declare.ts'
import { mapPersonal } from './walk.ts'

const masks: Record<PersonalKind, (plain: string) => string> = {
  name: maskName,
  phone: maskPhone,
  idNumber: maskIdNumber,
  address: maskAddress,
  email: maskEmail,
  text: () => '***',
}

export function mask(kind: PersonalKind, plain: string): string {
  return plain === '' ? '' : masks[kind](plain)
}

/** A copy of the value with every personal field of the schema masked. */
export function maskPersonal<T>(schema: TSchema, value: T): T {
  return mapPersonal(schema, value, (plain, { kind }) =>
    typeof plain === 'string' ? mask(kind, plain) : null,
  )
}

/** A copy for logs: that a personal field was there may be known, nothing of what it held. */
export function redactPersonal<T>(schema: TSchema, value: T): T {
  return mapPersonal(schema, value, () => '[personal]')
}

/** 张三 → 张*, 欧阳娜娜 → 欧***. */
export function maskName(name: string): string {
  const [first = '', ...rest] = [...name.trim()]
  return first + '*'.repeat(Math.max(1, rest.length))
}

/** 13812341234 → 138****1234; the country code stays, a short number keeps its last two digits. */
export function maskPhone(phone: string): string {
  const [, country = '', national = ''] = /^(\+86)?(.*)$/.exec(phone.replace(/\s/g, '')) ?? []
  if (national.length >= 11) return `${country}${keepEnds(national, 3, 4)}`
  return country + keepEnds(national, 0, national.length >= 8 ? 4 : 2)
}

/** 11010519491231002X → 110***********002X. */
export function maskIdNumber(code: string): string {
  return code.length >= 15 ? keepEnds(code, 3, 4) : keepEnds(code, 1, 1)
}

/** Keeps about the district: the first six characters. */
export function maskAddress(address: string): string {
  const characters = [...address]
  return `${characters.slice(0, Math.min(6, Math.floor(characters.length / 2))).join('')}****`
}

/** li.si@example.org → l***@example.org. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  return at < 1 ? '***' : `${[...email][0]}***${email.slice(at)}`
}

function keepEnds(text: string, head: number, tail: number): string {
  const characters = [...text]
  if (characters.length <= head + tail) return '*'.repeat(characters.length)
  const stars = '*'.repeat(characters.length - head - tail)
  return [...characters.slice(0, head), stars, ...characters.slice(characters.length - tail)].join('')
}
