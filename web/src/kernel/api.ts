// The only place that calls the hub. Shapes come from the modules' schema.ts; each module's own api.ts names its calls.
import { ApiProblem, kindOfStatus, type ProblemBody } from './problems.ts'

export interface CallOptions {
  body?: unknown
  /** The version that the reader saw; the hub refuses with `changed` when there is a newer one. */
  version?: number
  /** The same key for every try of one intention: the hub answers a repetition with the first answer. */
  idempotencyKey?: string
  signal?: AbortSignal
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

const patience = 30_000

/** The answer's JSON, undefined for 204. Throws ApiProblem for anything else. */
export async function call<T>(method: Method, url: string, options: CallOptions = {}): Promise<T> {
  const response = await send(method, url, options)
  if (!response.ok) throw new ApiProblem(kindOfStatus(response.status), await problemOf(response))
  if (response.status === 204) return undefined as T
  return (await readJson(response)) as T
}

export function get<T>(url: string, signal?: AbortSignal): Promise<T> {
  return call<T>('GET', url, { signal })
}

export function post<T>(url: string, body: unknown, options: Omit<CallOptions, 'body'> = {}): Promise<T> {
  return call<T>('POST', url, { ...options, body })
}

async function send(method: Method, url: string, options: CallOptions): Promise<Response> {
  const { body, idempotencyKey, signal, version } = options
  const limit = AbortSignal.timeout(patience)
  try {
    return await fetch(url, {
      method,
      credentials: 'same-origin',
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
      headers: {
        accept: 'application/json, application/problem+json',
        'accept-language': document.documentElement.lang,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
        ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new ApiProblem(limit.aborted ? 'slow' : 'unreachable')
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    throw new ApiProblem('broken')
  }
}

async function problemOf(response: Response): Promise<ProblemBody | undefined> {
  if (!response.headers.get('content-type')?.includes('json')) return undefined
  return (await readJson(response)) as ProblemBody
}

/** A fresh key of one intention. `randomUUID` is missing on plain http, `getRandomValues` is not. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}
