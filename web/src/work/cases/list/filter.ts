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
  organisation: string
  category: string
  region: string
  /** The figure whose cases these are, such as `closedOnTime`. */
  figure: string
  /** Days of reporting, from a figure. */
  from: string
  to: string
  show: 'list' | 'map'
}

const flags = ['overdue', 'reworked'] as const
const words = ['q', 'state', 'kind', 'organisation', 'category', 'region', 'figure', 'from', 'to'] as const

/** Without any view in the address the list shows what is open, by deadline. */
export function filterOf(query: URLSearchParams): CaseFilter {
  const read = Object.fromEntries(words.map((name) => [name, query.get(name) ?? '']))
  const set = Object.fromEntries(flags.map((name) => [name, query.get(name) === 'true']))
  const filter = { ...read, ...set, show: query.get('show') === 'map' ? 'map' : 'list' } as CaseFilter
  const hasView = filter.kind || filter.state || filter.overdue || filter.reworked || filter.figure
  return hasView ? filter : { ...filter, kind: filter.q ? 'all' : 'open' }
}

/** The filter for an address; what is off is left out. */
export function queryOf({ overdue, reworked, show, ...rest }: Partial<CaseFilter>): Query {
  return {
    ...rest,
    overdue: overdue || undefined,
    reworked: reworked || undefined,
    show: show === 'map' ? show : undefined,
  }
}

/** Another view; words, kind, place and holder that were set stay. */
export function withView(
  { category, organisation, q, region, show }: CaseFilter,
  view: Partial<CaseFilter>,
): Query {
  return queryOf({ category, organisation, q, region, show, ...view })
}

/** Whether the list is narrowed by more than its view. */
export function isNarrowed({ category, figure, from, organisation, q, region, to }: CaseFilter): boolean {
  return [category, figure, from, organisation, q, region, to].some((value) => value !== '')
}

/** What the hub is asked for: open cases by deadline, others newest first. */
export function listQuery(filter: CaseFilter): Query {
  const { category, figure, from, kind, organisation, overdue, q, region, reworked, state, to } = filter
  return {
    q,
    state,
    kind: kind === 'all' ? '' : kind,
    organisation,
    category,
    region,
    figure,
    reportedFrom: from,
    reportedTo: to,
    overdue: overdue || undefined,
    reworked: reworked || undefined,
    sort: kind === 'open' || state ? 'due' : 'newest',
  }
}
