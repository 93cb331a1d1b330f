// The list's filter as it stands in the address, so that a view can be shared by its link.
import type { Query } from '../../../kernel/paths.ts'

export interface CaseFilter {
  /** Words to search for. */
  q: string
  /** State of the flow; empty for all. */
  state: string
  kind: string
  overdue: boolean
  reworked: boolean
  /** Held by the reader's own organisation. */
  mine: boolean
  /** The reader's organisation was called to help. */
  helping: boolean
  organisation: string
  category: string
  region: string
  /** The figure whose cases these are, such as `closedOnTime`. */
  figure: string
  /** Days of reporting, or their month `2026-03`, from a figure. */
  month: string
  from: string
  to: string
  show: 'list' | 'map'
}

const flags = ['overdue', 'reworked', 'mine', 'helping'] as const
const words = [
  'q',
  'state',
  'kind',
  'organisation',
  'category',
  'region',
  'figure',
  'month',
  'from',
  'to',
] as const

/** Without any view in the address the list shows what is open, by deadline. */
export function filterOf(query: URLSearchParams): CaseFilter {
  const read = Object.fromEntries(words.map((name) => [name, query.get(name) ?? '']))
  const set = Object.fromEntries(flags.map((name) => [name, query.get(name) === 'true']))
  const filter = { ...read, ...set, show: query.get('show') === 'map' ? 'map' : 'list' } as CaseFilter
  const hasView = filter.kind || filter.state || filter.figure || flags.some((flag) => filter[flag])
  return hasView ? filter : { ...filter, kind: filter.q ? 'all' : 'open' }
}

/** The filter for an address; what is off is left out. */
export function queryOf(filter: Partial<CaseFilter>): Query {
  return Object.fromEntries(
    Object.entries(filter).map(([name, value]) => [name, value === false || value === 'list' ? '' : value]),
  )
}

/** Another view; words, kind, place and holder that were set stay. */
export function withView(
  { category, organisation, q, region, show }: CaseFilter,
  view: Partial<CaseFilter>,
): Query {
  return queryOf({ category, organisation, q, region, show, ...view })
}

const narrowing = ['q', 'organisation', 'category', 'region', 'figure', 'month', 'from', 'to'] as const

/** Whether the list is narrowed by more than its view. */
export function isNarrowed(filter: CaseFilter): boolean {
  return narrowing.some((name) => filter[name] !== '')
}

/** Takes back all that narrows. */
export function widened(filter: CaseFilter): CaseFilter {
  return { ...filter, ...Object.fromEntries(narrowing.map((name) => [name, ''])) }
}

/** What the hub is asked for: open cases by deadline, others newest first. */
export function listQuery({ from, kind, show, to, ...filter }: CaseFilter): Query {
  return {
    ...queryOf(filter),
    kind: kind === 'all' ? '' : kind,
    reportedFrom: from,
    reportedTo: to,
    sort: kind === 'open' || filter.state ? 'due' : 'newest',
  }
}
