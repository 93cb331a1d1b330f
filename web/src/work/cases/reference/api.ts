// The calls about what cases run by: dictionaries, flows, calendars, trying tables out, bringing past cases in.
import type { Calendar as CalendarAtHub, Ends } from '../../../../../src/work/cases/calendar/schema.ts'
import type {
  CategoryDictionary,
  CategoryImport,
  CategoryInput,
  CategoryVersion,
  CategoryView,
} from '../../../../../src/work/cases/categories/schema.ts'
import type { ChangedCase, DryRunView } from '../../../../../src/work/cases/dry-run/schema.ts'
import type { Flow as FlowAtHub } from '../../../../../src/work/cases/flow/schema.ts'
import type {
  CaseMapping,
  ImportPreview,
  ImportView,
} from '../../../../../src/work/cases/import/http/schema.ts'
import { getAll } from '../../../ground/parts/pages.ts'
import { call, get, post } from '../../../kernel/api.ts'
import { endpoints, type Query } from '../../../kernel/paths.ts'
import { upload } from '../../../kernel/upload.ts'

export type {
  CaseMapping,
  CategoryImport,
  CategoryInput,
  CategoryVersion,
  CategoryView,
  ChangedCase,
  DryRunView,
  Ends,
  ImportPreview,
  ImportView,
}
export type Flow = FlowAtHub & { createdAt?: string }
export type Calendar = CalendarAtHub & { createdAt?: string }
export interface VersionOf {
  version: number
  createdAt: string
}

function items<T>(url: string, signal?: AbortSignal): Promise<T[]> {
  return get<{ items: T[] }>(url, signal).then((answer) => answer.items)
}

export function fetchAllCategories(signal?: AbortSignal): Promise<CategoryView[]> {
  return getAll<CategoryView>((cursor) => endpoints.categories({ cursor, limit: 200 }), signal)
}

export function fetchCategoryVersions(key: string, signal?: AbortSignal): Promise<CategoryVersion[]> {
  return items(endpoints.categoryVersions(key), signal)
}

export function loadCategories(body: CategoryDictionary): Promise<{ changed: number }> {
  return post(endpoints.categories({}), body)
}

export function retireCategory(key: string): Promise<void> {
  return call('DELETE', endpoints.category(key))
}

export function importCategories(file: File, query: Query): Promise<CategoryImport> {
  return upload(endpoints.categoriesImport({ ...query, name: file.name }), bytes(file), () => {})
}

export function fetchFlows(signal?: AbortSignal): Promise<Flow[]> {
  return items(endpoints.flows(), signal)
}

export function fetchFlow(key: string, version: number | undefined, signal?: AbortSignal): Promise<Flow> {
  return get(endpoints.flow(key, { version }), signal)
}

export function fetchFlowVersions(key: string, signal?: AbortSignal): Promise<VersionOf[]> {
  return items(endpoints.flowVersions(key), signal)
}

export function loadFlow(flow: unknown, dryRun: boolean): Promise<Flow> {
  return post(endpoints.flowsLoad({ dryRun }), flow)
}

export function fetchCalendars(signal?: AbortSignal): Promise<Calendar[]> {
  return items(endpoints.calendars(), signal)
}

export function fetchCalendar(
  key: string,
  version: number | undefined,
  signal?: AbortSignal,
): Promise<Calendar> {
  return get(endpoints.calendar(key, { version }), signal)
}

export function fetchCalendarVersions(key: string, signal?: AbortSignal): Promise<VersionOf[]> {
  return items(endpoints.calendarVersions(key), signal)
}

export function loadCalendar({ createdAt: _createdAt, ...calendar }: Calendar): Promise<Calendar> {
  return post(endpoints.calendars(), calendar)
}

export function askEnds(key: string, query: Query): Promise<Ends> {
  return get(endpoints.calendarEnds(key, query))
}

export function startDryRun(
  model: string,
  version: number,
  cases: number,
  idempotencyKey: string,
): Promise<DryRunView> {
  return post(endpoints.dryRuns(), { model, version, cases }, { idempotencyKey })
}

export function fetchDryRun(id: string, signal?: AbortSignal): Promise<DryRunView> {
  return get(endpoints.dryRun(id), signal)
}

export function sendCases(file: File, onProgress: (done: number) => void): Promise<ImportView> {
  return upload(endpoints.caseImports({ name: file.name }), bytes(file), onProgress, 0)
}

export function fetchImport(id: string, signal?: AbortSignal): Promise<ImportView> {
  return get(endpoints.caseImport(id), signal)
}

export function fetchPreview(id: string, signal?: AbortSignal): Promise<ImportPreview> {
  return get(endpoints.caseImportPart(id, 'preview'), signal)
}

export function runImport(id: string, mapping: CaseMapping, dryRun: boolean): Promise<ImportView> {
  return post(endpoints.caseImportPart(id, 'runs'), { mapping, dryRun })
}

export function removeImport(id: string): Promise<void> {
  return call('DELETE', endpoints.caseImport(id))
}

/** As bytes, whatever the browser takes the file to be. */
function bytes(file: File): Blob {
  return new Blob([file], { type: 'application/octet-stream' })
}
