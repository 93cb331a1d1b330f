// Regions on the wire: divisions from province to community, and unit grids.

import Type, { type Static } from 'typebox'
import { type Level, levels } from '../codes/division.ts'

export const RegionLevel = Type.Unsafe<Level>({ type: 'string', enum: [...levels] })
export type RegionLevel = Static<typeof RegionLevel>

export const RegionView = Type.Object({
  standard: Type.String({ description: 'The code list that the code belongs to, with its edition' }),
  code: Type.String(),
  level: RegionLevel,
  name: Type.String(),
  nameEn: Type.Union([Type.String(), Type.Null()]),
  parent: Type.Union([Type.String(), Type.Null()], { description: 'Code of the region above' }),
  path: Type.String({ description: 'Codes from the root, each followed by a slash' }),
  made: Type.Boolean({ description: 'The hub made the code, because the source had names only' }),
  centre: Type.Union([Type.Tuple([Type.Number(), Type.Number()]), Type.Null()], {
    description: 'Longitude, latitude',
  }),
  hasBoundary: Type.Boolean(),
  retiredAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
})
export type RegionView = Static<typeof RegionView>

export interface RegionTree {
  code: string
  name: string
  level: string
  path: string
  children: RegionTree[]
}

/** What a caller or an import says of a region. Geometry is GeoJSON that `checkGeometry` has passed. */
export interface RegionInput {
  code: string
  level: RegionLevel
  name: string
  nameEn?: string | null
  /** Code of the region above; without it, the longest code that this one begins with. */
  parent?: string | null
  geometry?: unknown
  properties?: Record<string, unknown>
}
