// The calls about decision tables: what they are, what they decided and why.
import type { AutomationView } from '../../../../src/ground/decisions/automations/schema.ts'
import type { EvaluationView, Explanation } from '../../../../src/ground/decisions/evaluations/schema.ts'
import type { ModelDetail, Usage, VersionView } from '../../../../src/ground/decisions/models/schema.ts'
import { call, get } from '../../kernel/api.ts'
import { endpoints } from '../../kernel/paths.ts'
import { ApiProblem, kindOfStatus, type ProblemBody } from '../../kernel/problems.ts'
import { getAll } from '../parts/pages.ts'

export type { AutomationView, EvaluationView, Explanation, ModelDetail, Usage, VersionView }
export type ListedModel = VersionView & { versions: number }
export interface Warning {
  code: string
  place: string
  message: string
}
export interface Saved {
  key: string
  version: number | null
  created: boolean
  warnings: Warning[]
}

export function fetchModels(signal?: AbortSignal): Promise<ListedModel[]> {
  return getAll<ListedModel>((cursor) => endpoints.decisionModels({ cursor, limit: 100 }), signal)
}

export function fetchModel(
  key: string,
  version: number | undefined,
  signal?: AbortSignal,
): Promise<ModelDetail> {
  return get(endpoints.decisionModel(key, { version }), signal)
}

export function fetchVersions(key: string, signal?: AbortSignal): Promise<VersionView[]> {
  return getAll<VersionView>(
    (cursor) => endpoints.decisionModelPart(key, 'versions', { cursor, limit: 100 }),
    signal,
  )
}

export function fetchUsage(key: string, signal?: AbortSignal): Promise<Usage[]> {
  return get<{ items: Usage[] }>(endpoints.decisionModelPart(key, 'usage'), signal).then(({ items }) => items)
}

/** The table's file as it was saved. */
export async function fetchXml(key: string, version: number, signal?: AbortSignal): Promise<string> {
  const response = await send('GET', endpoints.decisionModelPart(key, 'xml', { version }), { signal })
  return response.text()
}

/** Only checked, or kept as a draft: in force it comes by `publish`. */
export async function saveTable(key: string, xml: string, keep: boolean): Promise<Saved> {
  const query = keep ? { draft: true } : { dryRun: true }
  const url = endpoints.decisionModelPart(key, 'versions', query)
  const response = await send('POST', url, { body: xml, headers: { 'content-type': 'application/xml' } })
  return (await response.json()) as Saved
}

export function publish(key: string, version: number, reason: string): Promise<VersionView> {
  return call('PUT', endpoints.decisionValidity(key, version), { body: { reason } })
}

export function fetchExplanation(id: string, signal?: AbortSignal): Promise<Explanation> {
  return get(endpoints.decisionExplain(id), signal)
}

export function fetchAutomations(signal?: AbortSignal): Promise<AutomationView[]> {
  return getAll<AutomationView>((cursor) => endpoints.automations({ cursor, limit: 100 }), signal)
}

/** XML goes and comes as it is; everything else goes through api.ts. */
async function send(
  method: string,
  url: string,
  {
    body,
    headers,
    signal,
  }: { body?: string; headers?: Record<string, string>; signal?: AbortSignal | undefined },
): Promise<Response> {
  const language = document.documentElement.lang
  let response: Response
  try {
    response = await fetch(url, {
      method,
      credentials: 'same-origin',
      headers: { accept: '*/*', 'accept-language': language, ...headers },
      ...(body !== undefined && { body }),
      ...(signal && { signal }),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new ApiProblem('unreachable')
  }
  if (response.ok) return response
  const told = response.headers.get('content-type')?.includes('json')
  throw new ApiProblem(
    kindOfStatus(response.status),
    told ? ((await response.json()) as ProblemBody) : undefined,
  )
}
