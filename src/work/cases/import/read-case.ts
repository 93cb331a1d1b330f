// One row of another system's table into one case, by the mapping. Pure: what the hub must look up stays a name.
import type { Text } from '../../../kernel/i18n/index.ts'
import type { ReplayOutcome } from '../replay-schema.ts'
import { type Coordinates, readCoordinates } from './coordinates.ts'
import { type ReadTime, timeReader } from './dates/read-time.ts'
import type { CaseColumns, CaseMapping } from './mapping-schema.ts'
import type { WarningKind } from './warnings.ts'

/** A case as the row tells it. `category`, `organisation` and `region` are the source's words, after its map. */
export interface CaseDraft {
  externalId: string
  title: string
  description: string | null
  category: { code: string; name: string }
  reportedAt: Date
  dueAt: Date | null
  closedAt: Date | null
  outcome: ReplayOutcome
  organisation: string | null
  region: string | null
  address: string | null
  point: Coordinates | null
  channel: string
}

export interface RowProblem {
  field: keyof CaseColumns | 'row'
  reason: Text
}

export type ReadCase = { draft: CaseDraft; warnings: WarningKind[] } | { problems: RowProblem[] }

const titleLength = 200
const longest: Partial<Record<keyof CaseColumns, number>> = {
  externalId: 200,
  categoryCode: 200,
  categoryName: 200,
  organisation: 200,
  region: 200,
  address: 500,
  description: 20_000,
  title: 20_000,
}

/** Makes the reader for a checked mapping. */
export function caseReader(mapping: CaseMapping): (cells: Record<string, string>) => ReadCase {
  const { columns } = mapping
  const readTime = timeReader(mapping)

  return (cells) => {
    const problems: RowProblem[] = []
    const warnings: WarningKind[] = []
    const refuse = (field: RowProblem['field'], zh: string, en: string) =>
      problems.push({ field, reason: { zh, en } })

    function text(field: keyof CaseColumns): string {
      const column = columns[field]
      const value = column ? (cells[column] ?? '').trim() : ''
      const limit = longest[field]
      if (limit && value.length > limit) refuse(field, `超过 ${limit} 字`, `Longer than ${limit} characters`)
      if (isUnstorable(value)) refuse(field, '含有不能保存的字符', 'Holds characters that cannot be stored')
      return value
    }

    function required(field: keyof CaseColumns): string {
      const value = text(field)
      if (value === '') refuse(field, '此项为空', 'Is empty')
      return value
    }

    function time(field: 'created' | 'due' | 'closed' | 'statusChanged'): Date | null {
      const value = text(field)
      if (value === '') return null
      const read: ReadTime = readTime(value)
      if ('reason' in read) problems.push({ field, reason: read.reason })
      else if (read.warning) warnings.push(read.warning)
      return 'reason' in read ? null : read.at
    }

    const externalId = required('externalId')
    const title = required('title')
    const code = required('categoryCode')
    if (text('created') === '') required('created')
    const reportedAt = time('created')
    const dueAt = mapping.dueDates === 'file-over-rules' ? time('due') : null
    const ended = readEnding({
      mapping,
      state: text('state'),
      closedAt: time('closed'),
      changedAt: time('statusChanged'),
    })
    if ('problem' in ended) problems.push(ended.problem)
    const located = readCoordinates(text('latitude'), text('longitude'), mapping.coordinates)
    const organisation = mapped(text('organisation'), mapping.organisations?.map)
    const region = mapped(text('region'), mapping.regions?.map)
    const description = text('description') || null
    const address = text('address') || null
    const channel = mapped(text('channel'), mapping.channels) || 'import'
    const category = mapped(code, mapping.categories.map)
    const name = text('categoryName') || category

    if (problems.length > 0 || !reportedAt || 'problem' in ended) return { problems: onePerField(problems) }
    if (ended.warning) warnings.push(ended.warning)
    if (columns.latitude && located.warning) warnings.push(located.warning)
    if (columns.region && region === '') warnings.push('noRegion')
    if (columns.organisation && organisation === '') warnings.push('noOrganisation')
    if (ended.closedAt && ended.closedAt < reportedAt) warnings.push('closedBeforeCreated')
    if (dueAt && dueAt < reportedAt) warnings.push('dueBeforeCreated')
    const isLong = title.length > titleLength
    if (isLong) warnings.push('titleCut')
    return {
      warnings,
      draft: {
        externalId,
        title: isLong ? `${[...title].slice(0, titleLength - 1).join('')}…` : title,
        description: isLong ? [title, description].filter(Boolean).join('\n\n') : description,
        category: { code: category, name },
        reportedAt,
        dueAt,
        closedAt: ended.closedAt,
        outcome: ended.outcome,
        organisation: organisation || null,
        region: region || null,
        address,
        point: located.point,
        channel,
      },
    }
  }
}

interface Ending {
  outcome: ReplayOutcome
  closedAt: Date | null
  warning?: WarningKind
}

/** The state decides; a missing closing time is taken from the last change of state, or the row is refused. */
function readEnding(row: {
  mapping: CaseMapping
  state: string
  closedAt: Date | null
  changedAt: Date | null
}): Ending | { problem: RowProblem } {
  const { mapping, state, closedAt, changedAt } = row
  if (!mapping.columns.state) return { outcome: closedAt ? 'closed' : 'open', closedAt }
  const states = mapping.states ?? {}
  const outcome = Object.hasOwn(states, state) ? states[state] : undefined
  if (!outcome) {
    const reason =
      state === ''
        ? { zh: '此项为空', en: 'Is empty' }
        : { zh: `映射中没有状态“${state}”`, en: `The mapping has no state “${state}”` }
    return { problem: { field: 'state', reason } }
  }
  if (outcome === 'open')
    return { outcome, closedAt: null, ...(closedAt && { warning: 'openWithClosingTime' }) }
  if (closedAt) return { outcome, closedAt }
  if (changedAt) return { outcome, closedAt: changedAt, warning: 'closedByStatusTime' }
  const reason = {
    zh: '状态为已结，但没有结案时间',
    en: 'The state says closed, but there is no closing time',
  }
  return { problem: { field: 'closed', reason } }
}

function mapped(value: string, map: Record<string, string> | undefined): string {
  return map && Object.hasOwn(map, value) ? (map[value] ?? value) : value
}

/** The database keeps no NUL, and a lone half of a surrogate pair is no character. */
function isUnstorable(value: string): boolean {
  return /[\0\p{Surrogate}]/u.test(value)
}

function onePerField(problems: RowProblem[]): RowProblem[] {
  return problems.filter(({ field }, index) => problems.findIndex((other) => other.field === field) === index)
}
