// What an exported table says of a case, in the reader's language and the place's time. Nothing in it leads to a person.
import { type Language, type Text, text } from '../../../kernel/i18n/index.ts'
import type { Cell } from '../../../kernel/tabular/index.ts'
import type { CaseRow } from '../list/schema.ts'

interface Column {
  name: Text
  cell(row: CaseRow, words: Words): Cell
}

export interface Words {
  language: Language
  /** A moment as the place's clocks show it. */
  say(moment: Date | null): string
}

const yes: Text = { zh: '是', en: 'yes' }
const no: Text = { zh: '否', en: 'no' }

const columns: readonly Column[] = [
  { name: { zh: '编号', en: 'Number' }, cell: ({ number }) => number },
  { name: { zh: '标题', en: 'Title' }, cell: ({ title }) => title },
  { name: { zh: '状态', en: 'State' }, cell: ({ stateName }, { language }) => text(stateName, language) },
  {
    name: { zh: '类别', en: 'Category' },
    cell: ({ category }, { language }) => text(category.name, language),
  },
  { name: { zh: '类别编码', en: 'Category key' }, cell: ({ category }) => category.key },
  { name: { zh: '区域', en: 'Region' }, cell: ({ region }) => region?.name ?? null },
  { name: { zh: '承办单位', en: 'Organisation' }, cell: ({ organisation }) => organisation?.name ?? null },
  { name: { zh: '来源', en: 'Channel' }, cell: ({ channel }) => channel },
  { name: { zh: '上报时间', en: 'Reported' }, cell: ({ reportedAt }, { say }) => say(reportedAt) },
  { name: { zh: '到期时间', en: 'Due' }, cell: ({ dueAt }, { say }) => say(dueAt) },
  { name: { zh: '结案时间', en: 'Closed' }, cell: ({ closedAt }, { say }) => say(closedAt) },
  { name: { zh: '按期结案', en: 'Closed in time' }, cell: (row, { language }) => inTime(row, language) },
  {
    name: { zh: '返工', en: 'Reworked' },
    cell: ({ reworked }, { language }) => text(reworked ? yes : no, language),
  },
  { name: { zh: '评分', en: 'Rating' }, cell: ({ rating }) => rating },
  { name: { zh: '经度', en: 'Longitude' }, cell: ({ point }) => point?.lng ?? null },
  { name: { zh: '纬度', en: 'Latitude' }, cell: ({ point }) => point?.lat ?? null },
]

export const sheetName: Text = { zh: '案卷', en: 'Cases' }

export function headersIn(language: Language): string[] {
  return columns.map(({ name }) => text(name, language))
}

export function cellsOf(row: CaseRow, words: Words): Cell[] {
  return columns.map(({ cell }) => cell(row, words))
}

function inTime({ closedAt, dueAt, kind }: CaseRow, language: Language): string | null {
  if (kind !== 'closed' || !closedAt || !dueAt) return null
  return text(closedAt <= dueAt ? yes : no, language)
}

/** `2026-03-02 09:00`. */
export function clockOf(timeZone: string): Words['say'] {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  return (moment) => (moment ? format.format(moment) : '')
}
