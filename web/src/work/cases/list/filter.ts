// The list's filter as it stands in the address, in the words of the hub's own list: a view can be shared by its link.
import type { Query } from '../../../kernel/paths.ts'

const words = [
  'q',
  'state',
  'kind',
  'figure',
  'organisation',
  'handler',
  'category',
  'class',
  'region',
  'channel',
  'month',
  'reportedFrom',
  'reportedTo',
  'closedFrom',
  'closedTo',
  'on',
  'bbox',
  'sort',
] as const
const flags = ['overdue', 'reworked', 'todo', 'mine', 'helping', 'below', 'regionOnly'] as const

/** List and map side by side unless one of them is wanted alone. */
export type Show = 'list' | 'both' | 'map'

/** Empty where nothing is set. Besides the hub's kinds, `all` shows every kind. */
export type CaseFilter = Record<(typeof words)[number], string> &
  Record<(typeof flags)[number], boolean> & { show: Show }

/** Without any view in the address the list shows what is open, by deadline. */
export function filterOf(query: URLSearchParams): CaseFilter {
  const read = Object.fromEntries(words.map((name) => [name, query.get(name) ?? '']))
  const set = Object.fromEntries(flags.map((name) => [name, query.get(name) === 'true']))
  const show = (['list', 'map'] as const).find((one) => one === query.get('show')) ?? 'both'
  const filter = { ...read, ...set, show } as CaseFilter
  const hasView = filter.kind || filter.state || filter.figure || filter.todo || filter.mine || filter.helping
  const isOpen = !hasView && !filter.overdue && !filter.reworked
  return isOpen ? { ...filter, kind: filter.q || hasPlaceInTime(filter) ? 'all' : 'open' } : filter
}

function hasPlaceInTime(filter: CaseFilter): boolean {
  const { closedFrom, closedTo, month, on, reportedFrom, reportedTo } = filter
  return [closedFrom, closedTo, month, on, reportedFrom, reportedTo].some((given) => given !== '')
}

/** The filter for an address; what is off is left out. */
export function queryOf(filter: Partial<CaseFilter>): Query {
  return Object.fromEntries(
    Object.entries(filter).map(([name, value]) => [name, value === false || value === 'both' ? '' : value]),
  )
}

const kept = ['bbox', 'category', 'organisation', 'q', 'region', 'show'] as const

/** Another view; words, kind, place and holder that were set stay. */
export function withView(filter: CaseFilter, view: Readonly<Record<string, string>>): Query {
  return { ...queryOf(Object.fromEntries(kept.map((name) => [name, filter[name]]))), ...view }
}

const viewing = ['kind', 'state', 'overdue', 'reworked', 'todo', 'mine', 'helping', 'figure'] as const

/** Whether the list shows this view, however it is narrowed besides. */
export function isView(filter: CaseFilter, view: Readonly<Record<string, string>>): boolean {
  const other = filterOf(new URLSearchParams(view))
  const set = narrowing.filter((name) => other[name])
  return [...viewing, ...set].every((name) => filter[name] === other[name])
}

const narrowing = [
  ...words.filter((name) => !['kind', 'state', 'sort'].includes(name)),
  'below',
  'regionOnly',
] as const

/** Whether the list is narrowed by more than its view. */
export function isNarrowed(filter: CaseFilter): boolean {
  return narrowing.some((name) => filter[name])
}

/** Takes back all that narrows. */
export function widened({ kind, mine, helping, overdue, reworked, show, state, todo }: CaseFilter): Query {
  return queryOf({ kind, mine, helping, overdue, reworked, show, state, todo })
}

/** What the hub is asked for: what waits by deadline, the rest newest first. */
export function listQuery(filter: CaseFilter): Query {
  const { helping, kind, mine, overdue, state, todo } = filter
  const waits = kind === 'open' || state || overdue || todo || mine || helping
  return { ...hubFilter(filter), sort: filter.sort || (waits ? 'due' : 'newest') }
}

/** The filter alone, as counts and exports take it. */
export function hubFilter({ kind, show, sort, ...rest }: CaseFilter): Query {
  return { ...queryOf(rest), kind: kind === 'all' ? '' : kind }
}

/** What the counts of the views are asked for: the same narrowing under every view. */
export function countQuery(filter: CaseFilter): Query {
  const { bbox, below, category, organisation, q, region, regionOnly } = filter
  return queryOf({ bbox, below, category, organisation, q, region, regionOnly })
}
