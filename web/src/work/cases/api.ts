// The calls of the case engine that the pages make.
import type { CategoryView } from '../../../../src/work/cases/categories/schema.ts'
import { get, post } from '../../kernel/api.ts'
import type { Text } from '../../kernel/i18n/messages.ts'
import type { Point } from '../../kernel/map/layers.ts'
import { endpoints, type Query } from '../../kernel/paths.ts'

export type { CategoryView }

export interface Named {
  id: string
  name: string
}

export interface CaseRow {
  id: string
  number: string
  version: number
  title: string
  state: string
  stateName: Text
  kind: 'open' | 'closed' | 'rejected' | 'void'
  channel: string
  category: { key: string; name: Text }
  region: { path: string; name: string } | null
  organisation: Named | null
  point: Point | null
  reportedAt: string
  dueAt: string | null
  warnAt: string | null
  closedAt: string | null
  suspendedAt: string | null
}

export interface CaseStep {
  seq: number
  kind: string
  name: Text
  happenedAt: string
  actorName: string | null
  organisationName: string | null
  data: Record<string, unknown>
}

export interface CaseAction {
  kind: string
  name: Text
  required: string[]
}

export interface CaseDetail extends CaseRow {
  description: string
  address: string | null
  condition: { key: string; name: Text } | null
  steps: CaseStep[]
  actions: CaseAction[]
}

export interface Duplicate {
  number: string
  title: string
  reportedAt: string
  metres: number | null
}

export interface CasePage {
  items: CaseRow[]
  next: string | null
}

export function fetchCases(query: Query, signal?: AbortSignal): Promise<CasePage> {
  return get(endpoints.casesList(query), signal)
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

export function fetchCategories(signal?: AbortSignal): Promise<CategoryView[]> {
  return get<{ items: CategoryView[] }>(endpoints.categories(), signal).then(({ items }) => items)
}

export interface Receipt {
  number: string
  code: string
}

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
  const { address, name, phone, point, ...rest } = report
  const reporter = { ...(name && { name }), ...(phone && { phone }) }
  const body = {
    ...rest,
    ...(point && { point }),
    ...(address && { address }),
    ...(Object.keys(reporter).length > 0 && { reporter }),
  }
  return post(endpoints.casesList({}), body, { idempotencyKey })
}

export interface Stat {
  key: string
  name: string
  filed: number
  closed: number
  open: number
  overdue: number
  dueClosed: number
  closedOnTime: number
  onTimeRate: number | null
  reworked: number
  rated: number
  satisfied: number
}

export interface Stats {
  groups: Stat[]
  total: Stat
}

export function fetchStats(query: Query, signal?: AbortSignal): Promise<Stats> {
  return get(endpoints.casesStats(query), signal)
}

export interface OrganisationChoice {
  id: string
  name: string
}

export function findOrganisations(q: string, signal?: AbortSignal): Promise<OrganisationChoice[]> {
  return get<{ items: OrganisationChoice[] }>(endpoints.organisations({ q, active: true, limit: 30 }), signal).then(
    ({ items }) => items,
  )
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

export interface FlowState {
  key: string
  name: Text
  saying: Text | null
  kind: CaseRow['kind']
}

export function fetchFlowStates(signal?: AbortSignal): Promise<FlowState[]> {
  return get<{ items: { states: Record<string, Omit<FlowState, 'key'>> }[] }>(endpoints.flows(), signal).then(
    ({ items }) => Object.entries(items[0]?.states ?? {}).map(([key, state]) => ({ key, ...state })),
  )
}
