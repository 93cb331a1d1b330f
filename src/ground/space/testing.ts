// A little city for the tests of this module: five levels, two communities, two grids, and who may write.
import type { LightMyRequestResponse } from 'fastify'
import { anonymous, type Principal } from '../../kernel/access/index.ts'
import type { TestHub } from '../../kernel/testing/index.ts'
import { linkRegions } from './regions/link.ts'
import { defaultStandard, saveRegions } from './regions/save.ts'

export function square(west: number, south: number, east: number, north: number) {
  return {
    type: 'Polygon' as const,
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  }
}

/** Somebody with these permissions. */
export function holder(...permissions: string[]): Principal {
  const everywhere = { organisationId: null, organisationPath: null, regionPath: null }
  return {
    ...anonymous,
    id: '01958000-0000-7000-8000-000000000000',
    kind: 'person',
    grants: [{ role: 'r', permissions, ...everywhere }],
  }
}

export const steward = holder('space.write', 'space.read')

/** West half: community 001 with the grids 001 (south) and 002 (north). East half: community 002, no grid. */
export const cityRegions = [
  { code: '99', level: 'province', name: '云省', geometry: square(120, 30, 121, 31) },
  { code: '9901', level: 'city', name: '善城', geometry: square(120, 30, 121, 31) },
  { code: '990101', level: 'district', name: '北河区', nameEn: 'Beihe', geometry: square(120, 30, 121, 31) },
  { code: '990101001', level: 'street', name: '清溪街道', geometry: square(120, 30, 121, 31) },
  { code: '990101001001', level: 'community', name: '桂花社区', geometry: square(120, 30, 120.5, 31) },
  { code: '990101001002', level: 'community', name: '柳树社区', geometry: square(120.5, 30, 121, 31) },
  { code: '990101001001001', level: 'grid', name: '第一网格', geometry: square(120, 30, 120.5, 30.5) },
  { code: '990101001001002', level: 'grid', name: '第二网格', geometry: square(120, 30.5, 120.5, 31) },
] as const

export const westPath = '99/9901/990101/990101001/990101001001/'
export const eastPath = '99/9901/990101/990101001/990101001002/'

export async function makeCity({ db }: TestHub): Promise<void> {
  await db.tx(async (tx) => {
    await saveRegions(tx, defaultStandard, cityRegions)
    await linkRegions(tx, defaultStandard)
  })
}

export async function getJson(t: TestHub, url: string, as?: Principal) {
  const answer = await t.inject({ url: encodeURI(url), as })
  return { status: answer.statusCode, type: answer.headers['content-type'], body: answer.json() }
}

interface Sending {
  content: string | Buffer | object
  type?: string
  as?: Principal
}

export function send(
  t: TestHub,
  url: string,
  { as, content, type }: Sending,
): Promise<LightMyRequestResponse> {
  const plain = typeof content === 'string' || Buffer.isBuffer(content)
  return t.inject({
    method: 'POST',
    url,
    as: as ?? steward,
    headers: { 'content-type': type ?? (plain ? 'text/csv' : 'application/geo+json') },
    payload: plain ? content : JSON.stringify(content),
  })
}

/** A feature collection from properties and geometry. */
export function collection(...features: { geometry: unknown; [property: string]: unknown }[]) {
  return {
    type: 'FeatureCollection',
    features: features.map(({ geometry, ...properties }) => ({ type: 'Feature', properties, geometry })),
  }
}
