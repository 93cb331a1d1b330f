// The calls of the case engine that the pages make.
import type { CategoryView } from '../../../../src/work/cases/categories/schema.ts'
import type { ExportState } from '../../../../src/work/cases/export/schema.ts'
import type { Receipt, ReportInput } from '../../../../src/work/cases/file/schema.ts'
import type {
  CaseCounts,
  CaseRow as CaseRowAtHub,
  CasePoint as PointAtHub,
} from '../../../../src/work/cases/list/schema.ts'
import type {
  CaseDetail,
  CaseReason,
  ReporterView,
  TrackedCase,
} from '../../../../src/work/cases/page/schema.ts'
import type { Figures, StatsView } from '../../../../src/work/cases/statistics/schema.ts'
import type { NewView, SavedView as ViewAtHub } from '../../../../src/work/cases/views/schema.ts'
import { call, get, post } from '../../kernel/api.ts'
import type { Text } from '../../kernel/i18n/messages.ts'
import type { Point } from '../../kernel/map/layers.ts'
import { endpoints, type Query } from '../../kernel/paths.ts'

export type {
  CaseCounts,
  CaseDetail,
  CaseReason,
  CategoryView,
  Receipt,
  ReporterView,
  ReportInput,
  TrackedCase,
}
/** Moments are text on the wire. */
export type CaseRow = { [K in keyof CaseRowAtHub]: OnWire<CaseRowAtHub[K]> }
type OnWire<T> = T extends Date ? string : T
/** Its filter is the list's address. */
export type SavedView = ViewAtHub & { filter: Record<string, string> }
export type CaseAction = CaseDetail['actions'][number]
export type CaseStep = CaseDetail['steps'][number]
export type CoHandler = CaseDetail['coHandlers'][number]

export interface Named {
  id: string
  name: string
}

/** A case that may be the same. */
export interface Duplicate {
  id: string
  number: string
  title: string
  reportedAt: string
  metres: number | null
}

interface Page<T> {
  items: T[]
  next: string | null
}

export type CasePage = Page<CaseRow>

export function fetchCases(query: Query, signal?: AbortSignal): Promise<CasePage> {
  return get(endpoints.casesList(query), signal)
}

/** How many stand in each state. */
export function fetchCounts(query: Query, signal?: AbortSignal): Promise<CaseCounts> {
  return get(endpoints.casesCounts(query), signal)
}

export function fetchCase(number: string, signal?: AbortSignal): Promise<CaseDetail> {
  return get(endpoints.casesOne(number), signal)
}

export function fetchDuplicates(number: string, signal?: AbortSignal): Promise<Duplicate[]> {
  return get<{ items: Duplicate[] }>(endpoints.casesDuplicates(number), signal).then(({ items }) => items)
}

export interface TakeAction {
  number: string
  kind: string
  data: Record<string, unknown>
  version: number
  idempotencyKey: string
  /** When it was done, where that was not now. */
  happenedAt?: string | null
}

export function takeAction(action: TakeAction, signal?: AbortSignal): Promise<CaseDetail> {
  const { data, happenedAt, idempotencyKey, kind, number, version } = action
  const body = { kind, data, ...(happenedAt && { happenedAt }) }
  return call('POST', endpoints.casesActions(number), { body, version, idempotencyKey, signal })
}

export type CasePoint = { [K in keyof PointAtHub]: OnWire<PointAtHub[K]> }

/** Where the cases of a filter lie. */
export function fetchPoints(
  query: Query,
  signal?: AbortSignal,
): Promise<{ items: CasePoint[]; more: boolean }> {
  return get(endpoints.casesPoints(query), signal)
}

/** As much of a flow as the desk reads. */
export interface Flow {
  states: Record<string, { name: Text; kind: CaseRow['kind'] }>
  actions: {
    kind: string
    name: Text
    from: string[]
    to: string | null
    may: { as: string; permission?: string }[]
    required: string[]
    once?: boolean
    backdate?: number
  }[]
}

/** Flows, the newest version of each: what leads on from which state, and who may. */
export function fetchFlows(signal?: AbortSignal): Promise<Flow[]> {
  return get<{ items: Flow[] }>(endpoints.flows(), signal).then(({ items }) => items)
}

export interface Unfiled {
  category?: string
  point?: Point
  text: string
}

/** What may have been reported already, before something is filed. */
export function fetchLikely(about: Unfiled, signal?: AbortSignal): Promise<Duplicate[]> {
  const asked = call<{ items: Duplicate[] }>('POST', endpoints.casesLikely(), { body: about, signal })
  return asked.then(({ items }) => items)
}

/** Files what somebody else said, with the way it came. */
export function fileForOthers(report: ReportInput, idempotencyKey: string): Promise<Receipt> {
  return post(endpoints.casesList({}), report, { idempotencyKey })
}

/** The whole dictionary, page by page. */
export async function fetchCategories(signal?: AbortSignal): Promise<CategoryView[]> {
  const all: CategoryView[] = []
  let cursor: string | null = null
  do {
    const page: Page<CategoryView> = await get(endpoints.categories({ limit: 200, cursor }), signal)
    all.push(...page.items)
    cursor = page.next ?? null
  } while (cursor)
  return all
}

/** How to reach whoever reported. The purpose is written down with the reader's name. */
export function fetchReporter(number: string, purpose: string): Promise<ReporterView> {
  return get(endpoints.casesReporter(number, purpose))
}

export interface TrackKey {
  number: string
  code: string
}

export function trackCase(key: TrackKey, signal?: AbortSignal): Promise<TrackedCase> {
  return call('POST', endpoints.casesTrack(), { body: key, signal })
}

/** Rating, reopening or adding a word by number and code. */
export function takeTrackedAction({
  code,
  data,
  idempotencyKey,
  kind,
  number,
  version,
}: TakeAction & TrackKey): Promise<TrackedCase> {
  return post(endpoints.casesTrackActions(), { number, code, kind, data }, { version, idempotencyKey })
}

/** What a resident gave: empty where nothing was said. */
export interface Report {
  category: string
  condition: string
  title: string
  description: string
  point: Point | null
  address: string
  name: string
  phone: string
  /** Keys of photos that were sent before. */
  attachments: string[]
}

export function fileReport(report: Report, idempotencyKey: string): Promise<Receipt> {
  const { address, attachments, category, condition, description, name, phone, point, title } = report
  const reporter = { ...(name && { name }), ...(phone && { phone }) }
  const body: ReportInput = {
    title,
    description,
    ...(category && { category }),
    ...(condition && { condition }),
    ...(point && { point }),
    ...(address && { address }),
    ...(attachments.length > 0 && { attachments }),
    ...(Object.keys(reporter).length > 0 && { reporter }),
  }
  return post(endpoints.casesList({}), body, { idempotencyKey })
}

export type Stats = StatsView
export type Stat = Figures & { key: string | null; name: string }

export function fetchStats(query: Query, signal?: AbortSignal): Promise<Stats> {
  return get(endpoints.casesStats(query), signal)
}

export function fetchViews(signal?: AbortSignal): Promise<SavedView[]> {
  return get<{ items: SavedView[] }>(endpoints.casesViews(), signal).then(({ items }) => items)
}

export function saveView(view: NewView, idempotencyKey: string): Promise<SavedView> {
  return post(endpoints.casesViews(), view, { idempotencyKey })
}

export function removeView(id: string): Promise<void> {
  return call('DELETE', endpoints.casesView(id))
}

export interface Export {
  id: string
  state: ExportState
  /** Rows written, of how many. */
  done: number
  total: number | null
}

export function startExport(format: 'csv' | 'xlsx', filter: Query, idempotencyKey: string): Promise<Export> {
  return post(endpoints.casesExports(), { format, filter }, { idempotencyKey })
}

export function fetchExport(id: string, signal?: AbortSignal): Promise<Export> {
  return get(endpoints.casesExport(id), signal)
}

export interface OrganisationChoice {
  id: string
  name: string
}

export function findOrganisations(q: string, signal?: AbortSignal): Promise<OrganisationChoice[]> {
  return get<{ items: OrganisationChoice[] }>(
    endpoints.organisations({ q, active: true, limit: 30 }),
    signal,
  ).then(({ items }) => items)
}

export function nameOrganisation(id: string, signal?: AbortSignal): Promise<string> {
  return get<{ name: string }>(endpoints.organisation(id), signal).then(({ name }) => name)
}

export interface RegionChoice {
  name: string
  path: string
}

export function findRegions(q: string, signal?: AbortSignal): Promise<RegionChoice[]> {
  const query = q ? { q, limit: 30 } : { level: 'district', limit: 50 }
  return get<{ items: RegionChoice[] }>(endpoints.regions(query), signal).then(({ items }) => items)
}

/** The name of the region at the end of a path `99/9901/`. */
export function nameRegion(path: string, signal?: AbortSignal): Promise<string> {
  const code = path.split('/').filter(Boolean).at(-1) ?? ''
  return get<{ name: string }>(endpoints.region(code), signal).then(({ name }) => name)
}
