// Component ids (部件标识码): 6 division + 2 class + 2 subclass + 6 serial (16 digits, GB/T 30428), or with a
// subclass of 3 digits (17). Matter codes collide with them, so the key is always (standard, kind, code).

import { accept, type Parsed, refuse } from './codes.ts'
import { parseDivision } from './division.ts'

export interface ComponentCode {
  id: string
  division: string
  /** Class 大类, for example 01 公用设施. */
  major: string
  /** Subclass 小类. */
  minor: string
  serial: string
}

export function parseComponent(text: string): Parsed<ComponentCode> {
  const id = text.trim()
  if (!/^\d{16,17}$/.test(id)) {
    return refuse('部件标识码应为 16 位或 17 位数字', 'a component id has 16 or 17 digits')
  }
  const division = parseDivision(id.slice(0, 6))
  if (!division.ok) return division
  if (division.value.level !== 'district') {
    return refuse(
      '部件标识码的前 6 位必须是县级区划',
      'the first 6 digits of a component must name a district',
    )
  }
  const serialAt = id.length - 6
  const code: ComponentCode = {
    id,
    division: division.value.code,
    major: id.slice(6, 8),
    minor: id.slice(8, serialAt),
    serial: id.slice(serialAt),
  }
  if (code.major === '00' || /^0+$/.test(code.minor)) {
    return refuse('部件大类和小类不能全为 0', 'class and subclass of a component cannot be zero')
  }
  if (code.serial === '000000') return refuse('部件顺序号从 000001 开始', 'component serials begin at 000001')
  return accept(code)
}
