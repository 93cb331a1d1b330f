// Unit grid codes (单元网格): 6 division + 3 street + 3 community + 3 serial, GB/T 30428.

import { accept, type Parsed, refuse } from './codes.ts'
import { parseDivision } from './division.ts'

export interface GridCode {
  code: string
  /** The community that the grid belongs to, 12 digits. */
  community: string
  /** 1 to 999, west to east and north to south within the community. */
  serial: number
}

export function parseGrid(text: string): Parsed<GridCode> {
  const code = text.trim()
  if (!/^\d{15}$/.test(code)) return refuse('单元网格编码应为 15 位数字', 'a unit grid code has 15 digits')
  const community = parseDivision(code.slice(0, 12))
  if (!community.ok) return community
  if (community.value.level !== 'community') {
    return refuse('单元网格编码的前 12 位必须是社区', 'the first 12 digits of a grid must name a community')
  }
  const serial = Number(code.slice(12))
  if (serial === 0) return refuse('网格顺序号从 001 开始', 'grid serials begin at 001')
  return accept({ code, community: community.value.code, serial })
}

/** @throws RangeError when the serial is not within 1 to 999: the caller numbers the grids and must check. */
export function formatGrid(community: string, serial: number): string {
  if (!Number.isInteger(serial) || serial < 1 || serial > 999) throw new RangeError(`grid serial ${serial}`)
  return `${community}${String(serial).padStart(3, '0')}`
}
