// The calls of the case engine that the pages make.
import type { CategoryView } from '../../../../src/work/cases/categories/schema.ts'
import type { ExportState } from '../../../../src/work/cases/export/schema.ts'
import type { Receipt, ReportInput } from '../../../../src/work/cases/file/schema.ts'
import type { CaseCounts, CaseRow as CaseRowAtHub } from '../../../../src/work/cases/list/schema.ts'
import type {
  CaseDetail,
  CaseReason,
  ReporterView,
  TrackedCase,
} from '../../../../src/work/cases/page/schema.ts'
import type { Figures, StatsView } from '../../../../src/work/cases/statistics/schema.ts'
import type { NewView, SavedView as ViewAtHub } from '../../../../src/work/cases/views/schema.ts'
import { call, get, post } from '../../kernel/api.ts'
import type { Point } from '../../kernel/map/layers.ts'
import { endpoints, type Query } from '../../kernel/paths.ts'

export type { CaseCounts, CaseDetail, CaseReason, CategoryView, Receipt, ReporterView, TrackedCase }
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
}

export function takeAction({ data, idempotencyKey, kind, number, version }: TakeAction): Promise<CaseDetail> {
  return post(endpoints.casesActions(number), { kind, data }, { version, idempotencyKey })
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
  title: string
  description: string
  point: Point | null
  address: string
  name: string
  phone: string
}

export function fileReport(report: Report, idempotencyKey: string): Promise<Receipt> {
  const { address, category, description, name, phone, point, title } = report
  const reporter = { ...(name && { name }), ...(phone && { phone }) }
  const body: ReportInput = {
    title,
    description,
    ...(category && { category }),
    ...(point && { point }),
    ...(address && { address }),
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
