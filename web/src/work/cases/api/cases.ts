// Cases: the list, how many and where, one of them, and the steps taken in it.
import type {
  CaseCounts,
  CaseRow as CaseRowAtHub,
  CasePoint as PointAtHub,
} from '../../../../../src/work/cases/list/schema.ts'
import type { CaseDetail, CaseReason, ReporterView } from '../../../../../src/work/cases/page/schema.ts'
import { call, get } from '../../../kernel/api.ts'
import { endpoints, type Query } from '../../../kernel/paths.ts'

export type { CaseCounts, CaseDetail, CaseReason, ReporterView }
/** Moments are text on the wire. */
export type CaseRow = { [K in keyof CaseRowAtHub]: OnWire<CaseRowAtHub[K]> }
type OnWire<T> = T extends Date ? string : T
export type CasePoint = { [K in keyof PointAtHub]: OnWire<PointAtHub[K]> }
export type CaseAction = CaseDetail['actions'][number]
export type CaseStep = CaseDetail['steps'][number]
export type CoHandler = CaseDetail['coHandlers'][number]

export interface CasePage {
  items: CaseRow[]
  next: string | null
}

export function fetchCases(query: Query, signal?: AbortSignal): Promise<CasePage> {
  return get(endpoints.casesList(query), signal)
}

/** How many stand in each state. */
export function fetchCounts(query: Query, signal?: AbortSignal): Promise<CaseCounts> {
  return get(endpoints.casesCounts(query), signal)
}

/** Where the cases of a filter lie. */
export function fetchPoints(
  query: Query,
  signal?: AbortSignal,
): Promise<{ items: CasePoint[]; more: boolean }> {
  return get(endpoints.casesPoints(query), signal)
}

export function fetchCase(number: string, signal?: AbortSignal): Promise<CaseDetail> {
  return get(endpoints.casesOne(number), signal)
}

/** How to reach whoever reported. The purpose is written down with the reader's name. */
export function fetchReporter(number: string, purpose: string): Promise<ReporterView> {
  return get(endpoints.casesReporter(number, purpose))
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
