// Administrative divisions: GB/T 2260 (2 province + 2 city + 2 county) followed by 3 digits of the street
// or town (GB/T 10114) and 3 of the community or village, 12 digits when padded with zeros.

import { accept, type Parsed, refuse } from './codes.ts'

/** Levels from the top down; a unit grid is the last corner of a community. */
export const levels = ['province', 'city', 'district', 'street', 'community', 'grid'] as const
export type Level = (typeof levels)[number]

export interface Division {
  /** The digits that say something: 2, 4, 6, 9 or 12 of them. */
  code: string
  level: Exclude<Level, 'grid'>
  /** Code of the division above, or null for a province. */
  parent: string | null
}

const lengths = { province: 2, city: 4, district: 6, street: 9, community: 12 } as const

/**
 * Reads a division code in its short form (2, 4, 6, 9, 12 digits) or padded with zeros (GB/T 2260's six
 * digits, the statistical twelve). A city without counties (直筒子市) has county 00 before its streets, and a
 * county under no city has no city above it: `parent` is the nearest division that the code itself names.
 */
export function parseDivision(text: string): Parsed<Division> {
  const digits = text.trim()
  if (!/^\d+$/.test(digits)) return refuse('区划代码只能是数字', 'a division code has digits only')
  if (![2, 4, 6, 9, 12].includes(digits.length)) {
    return refuse('区划代码应为 2、4、6、9 或 12 位', 'a division code has 2, 4, 6, 9 or 12 digits')
  }
  const [province, city, county, street, community] = groups(digits.padEnd(12, '0'))
  if (province === '00') return refuse('省级代码不能为 00', 'the province cannot be 00')
  if (city === '00' && `${county}${street}${community}` !== '00000000') {
    return refuse('市级代码为 00 时其后必须全为 0', 'nothing may follow a city of 00')
  }
  if (street === '000' && community !== '000') {
    return refuse('街道代码为 000 时社区代码必须为 000', 'a community needs a street')
  }
  const level = levelOf({ city, county, street, community })
  return accept({
    code: digits.padEnd(12, '0').slice(0, lengths[level]),
    level,
    parent: parentOf(level, digits),
  })
}

/** The twelve digits of a short division code. */
export function fullDivisionCode(code: string): string {
  return code.padEnd(12, '0')
}

function groups(full: string): [string, string, string, string, string] {
  return [full.slice(0, 2), full.slice(2, 4), full.slice(4, 6), full.slice(6, 9), full.slice(9, 12)]
}

function levelOf(part: {
  city: string
  county: string
  street: string
  community: string
}): Division['level'] {
  if (part.community !== '000') return 'community'
  if (part.street !== '000') return 'street'
  if (part.county !== '00') return 'district'
  return part.city === '00' ? 'province' : 'city'
}

function parentOf(level: Division['level'], digits: string): string | null {
  if (level === 'province') return null
  if (level === 'city') return digits.slice(0, 2)
  if (level === 'district') return digits.slice(0, 4)
  if (level === 'community') return digits.slice(0, 9)
  return digits.slice(4, 6) === '00' ? digits.slice(0, 4) : digits.slice(0, 6)
}
