// One line of a table as a category. Lists are written in one cell: `路灯|灯杆`; a condition that is urgent ends in `!`.
import * as Value from 'typebox/value'
import type { Text } from '../../../kernel/i18n/index.ts'
import { CategoryInput } from './schema.ts'

export interface RowFault {
  field: string
  message: Text
}

const columns = {
  code: ['code', '编码', '代码', '类别编码', '小类编码'],
  name: ['name', '名称', '类别', '类别名称', '小类', '小类名称'],
  nameEn: ['name_en', 'name en', '英文名称', '英文'],
  classCode: ['class_code', 'class code', '大类编码', '大类代码'],
  className: ['class', 'class_name', '大类', '大类名称'],
  classNameEn: ['class_en', 'class_name_en', '大类英文', '大类英文名称'],
  synonyms: ['synonyms', '同义词', '俗称', '别名'],
  conditions: ['conditions', '情形', '状况', '立案条件'],
} as const

export type CategoryColumn = keyof typeof columns

export function readCategory(
  cells: Record<string, string>,
): { ok: true; category: CategoryInput } | { ok: false; faults: RowFault[] } {
  const cell = (column: CategoryColumn): string => cellOf(cells, columns[column])
  const faults: RowFault[] = []
  for (const field of ['code', 'name'] as const) {
    if (cell(field) === '') faults.push({ field, message: missing })
  }
  const name = cell('name')
  const className = cell('className')
  const category: CategoryInput = {
    code: cell('code'),
    name: { zh: name, en: cell('nameEn') || name },
    ...(cell('classCode') && { classCode: cell('classCode') }),
    ...(className && { className: { zh: className, en: cell('classNameEn') || className } }),
    synonyms: listOf(cell('synonyms')),
    conditions: listOf(cell('conditions')).map(conditionOf),
  }
  if (faults.length === 0) {
    for (const { instancePath, message } of Value.Errors(CategoryInput, category)) {
      faults.push({ field: instancePath.slice(1), message: { zh: `不符合格式（${message}）`, en: message } })
    }
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, category }
}

function cellOf(cells: Record<string, string>, names: readonly string[]): string {
  for (const [header, value] of Object.entries(cells)) {
    if (names.includes(header.trim().toLowerCase()) && value.trim() !== '') return value.trim()
  }
  return ''
}

function listOf(cell: string): string[] {
  return [...new Set(cell.split(/[|;；、\n]/).map((one) => one.trim()))].filter(Boolean)
}

/** `缺失!`, or `missing=缺失/Missing!` with a key of its own and both names. */
function conditionOf(written: string) {
  const urgent = /[!！]$/.test(written)
  const [first = '', second] = written.replace(/[!！]$/, '').split('=')
  const [zh = '', en = zh] = (second ?? first).split('/').map((one) => one.trim())
  return { key: first.trim(), name: { zh, en: en || zh }, urgent }
}

const missing: Text = { zh: '缺少这一项', en: 'This is missing' }
