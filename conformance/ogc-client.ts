// What a client of OGC API Features sees: documents, pages of features, boxes.
import { deepEqual, equal } from 'node:assert/strict'
import type { Feature, FeatureCollection, Position } from 'geojson'

export interface Link {
  href: string
  rel: string
  type?: string
}

export interface Collection {
  id: string
  links: Link[]
  crs: string[]
  storageCrs?: string
  extent?: { spatial?: { bbox: number[][]; crs?: string }; temporal?: { interval: (string | null)[][] } }
}

export interface Page extends FeatureCollection {
  links: Link[]
  numberMatched?: number
  numberReturned: number
  timeStamp: string
}

export interface Answer<T> {
  status: number
  type: string
  headers: Headers
  body: T
}

export const crs84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84'
export const epsg4326 = 'http://www.opengis.net/def/crs/EPSG/0/4326'
export const epsg3857 = 'http://www.opengis.net/def/crs/EPSG/0/3857'
export const geojson = 'application/geo+json'

export async function get<T>(address: string, query: Record<string, string> = {}): Promise<Answer<T>> {
  const url = new URL(address)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  const answer = await fetch(url, { headers: { accept: 'application/json' } })
  const type = answer.headers.get('content-type') ?? ''
  const text = await answer.text()
  const body = type.includes('json') ? (JSON.parse(text) as T) : (text as T)
  return { status: answer.status, type, headers: answer.headers, body }
}

export async function getOk<T>(address: string, query?: Record<string, string>): Promise<Answer<T>> {
  const answer = await get<T>(address, query)
  equal(answer.status, 200, `${address} ${JSON.stringify(query ?? {})} answers ${answer.status}`)
  return answer
}

/** A wrong request is told by 400 (or 404 for what is not there) and a document that says so. */
export async function refused(address: string, query: Record<string, string>, status = 400): Promise<void> {
  const answer = await get<{ title?: string }>(address, query)
  equal(answer.status, status, `${address} ${JSON.stringify(query)} answers ${answer.status}`)
  equal(typeof answer.body?.title, 'string', 'the refusal has no words')
}

export async function pageOf(address: string, query: Record<string, string> = {}): Promise<Page> {
  const { body, type } = await getOk<Page>(address, query)
  equal(type.split(';')[0], geojson)
  equal(body.type, 'FeatureCollection')
  equal(body.numberReturned, body.features.length)
  return body
}

/** Follows the next links to the end. */
export async function allPages(address: string, query: Record<string, string>): Promise<Feature[]> {
  const features: Feature[] = []
  for (let page = await pageOf(address, query); ; ) {
    features.push(...page.features)
    const next = linkOf(page.links, 'next')
    if (next === undefined) return features
    page = await pageOf(next)
  }
}

export function linkOf(links: readonly Link[], rel: string): string | undefined {
  return links.find((link) => link.rel === rel)?.href
}

export function sameIds(left: readonly Feature[], right: readonly Feature[]): void {
  const ids = (features: readonly Feature[]) => features.map(({ id }) => String(id)).sort()
  deepEqual(ids(left), ids(right))
}

/** All positions of a feature, whatever its geometry. */
export function positionsOf({ geometry }: Feature): Position[] {
  const walk = (value: unknown): Position[] =>
    Array.isArray(value) ? (typeof value[0] === 'number' ? [value as Position] : value.flatMap(walk)) : []
  return geometry && 'coordinates' in geometry ? walk(geometry.coordinates) : []
}

/** West, south, east, north. */
export function boxOf(features: readonly Feature[]): [number, number, number, number] {
  const positions = features.flatMap(positionsOf)
  const extreme = (axis: 0 | 1, pick: (a: number, b: number) => number) =>
    positions.map((position) => position[axis] ?? 0).reduce((a, b) => pick(a, b))
  return [extreme(0, Math.min), extreme(1, Math.min), extreme(0, Math.max), extreme(1, Math.max)]
}
