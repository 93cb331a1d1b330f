// Places and addresses 地点与地址 on the wire and as they are brought in.

import Type, { type Static } from 'typebox'

const Maybe = Type.Union([Type.String(), Type.Null()])

export const PlaceView = Type.Object({
  id: Type.String({ format: 'uuid' }),
  kind: Type.String(),
  name: Type.String(),
  address: Maybe,
  regionPath: Maybe,
  lon: Type.Number(),
  lat: Type.Number(),
})
export type PlaceView = Static<typeof PlaceView>

export const GeocodedPlace = Type.Object({
  ...PlaceView.properties,
  score: Type.Number({ minimum: 0, maximum: 1 }),
  match: Type.Union([Type.Literal('exact'), Type.Literal('similar'), Type.Literal('near-number')]),
})
export type GeocodedPlace = Static<typeof GeocodedPlace>

export const NearPlace = Type.Object({
  ...PlaceView.properties,
  metres: Type.Number({ description: 'Distance from the point asked for' }),
})
export type NearPlace = Static<typeof NearPlace>

/** What a caller or an import says of a place. */
export interface PlaceInput {
  /** Id at the source; without it, name and address together. */
  externalId?: string | null
  /** `place`, `address`, `school` …: the city's own word. `place` unless told. */
  kind?: string
  name: string
  address?: string | null
  aliases?: readonly string[]
  lon: number
  lat: number
  properties?: Record<string, unknown>
}
