// One row's cells by the mapping's columns and defaults, with what is wrong with each.
import type { Text } from '../../../kernel/i18n/index.ts'
import { timeReader } from './dates/read-time.ts'
import type { CaseColumns, CaseMapping } from './mapping-schema.ts'
import type { WarningKind } from './warnings.ts'

export type CaseField = keyof CaseColumns

export interface RowProblem {
  field: CaseField | 'row'
  reason: Text
}

export interface Cells {
  readonly problems: RowProblem[]
  readonly warnings: WarningKind[]
  /** What the first filled column says, else the default, else nothing. */
  text(field: CaseField): string
  required(field: CaseField): string
  time(field: 'created' | 'due' | 'closed' | 'statusChanged'): Date | null
}

const longest: Partial<Record<CaseField, number>> = {
  externalId: 200,
  categoryCode: 200,
  categoryName: 200,
  categoryClass: 60,
  organisation: 200,
  region: 200,
  channel: 60,
  address: 500,
  description: 20_000,
  title: 20_000,
  reporterName: 200,
  reporterPhone: 60,
}

/** Makes the reader for a checked mapping. */
export function cellReader(mapping: CaseMapping): (row: Record<string, string>) => Cells {
  const readTime = timeReader(mapping)
  const columns = Object.fromEntries(
    Object.entries(mapping.columns).map(([field, names]) => [field, [names].flat()]),
  ) as Partial<Record<CaseField, string[]>>
  const defaults: Partial<Record<CaseField, string>> = mapping.defaults ?? {}

  return (row) => {
    const problems: RowProblem[] = []
    const warnings: WarningKind[] = []
    const refuse = (field: CaseField, zh: string, en: string) => problems.push({ field, reason: { zh, en } })

    function written(field: CaseField): string {
      for (const column of columns[field] ?? []) {
        const value = row[column]?.trim()
        if (value) return value
      }
      return defaults[field] ?? ''
    }

    function text(field: CaseField): string {
      const value = written(field)
      const limit = longest[field]
      if (limit && value.length > limit) refuse(field, `超过 ${limit} 字`, `Longer than ${limit} characters`)
      if (isUnstorable(value)) refuse(field, '含有不能保存的字符', 'Holds characters that cannot be stored')
      return value
    }

    function required(field: CaseField): string {
      const value = text(field)
      if (value === '') refuse(field, '此项为空', 'Is empty')
      return value
    }

    function time(field: Parameters<Cells['time']>[0]): Date | null {
      const value = field === 'created' ? required(field) : text(field)
      if (value === '') return null
      const read = readTime(value, field === 'due' ? 'end' : 'start')
      if ('reason' in read) {
        problems.push({ field, reason: read.reason })
        return null
      }
      if (read.warning) warnings.push(read.warning)
      return read.at
    }

    return { problems, warnings, text, required, time }
  }
}

/** The database keeps no NUL, and a lone half of a surrogate pair is no character. */
function isUnstorable(value: string): boolean {
  return /[\0\p{Surrogate}]/u.test(value)
}
