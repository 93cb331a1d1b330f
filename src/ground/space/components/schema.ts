// Components 部件 on the wire and as they are brought in.

import Type, { type Static } from 'typebox'

const Maybe = Type.Union([Type.String(), Type.Null()])

export const ComponentView = Type.Object({
  standard: Type.String(),
  id: Type.String({ description: '16 or 17 digits' }),
  major: Type.String({ description: 'Class 大类' }),
  minor: Type.String({ description: 'Subclass 小类' }),
  name: Type.String(),
  owner: Maybe,
  state: Type.String(),
  regionPath: Maybe,
  gridCode: Maybe,
  lon: Type.Number(),
  lat: Type.Number(),
})
export type ComponentView = Static<typeof ComponentView>

/** What a caller or an import says of a component. `id` has passed `parseComponent`. */
export interface ComponentInput {
  id: string
  major: string
  minor: string
  name: string
  lon: number
  lat: number
  owner?: string | null
  /** `normal` unless told; `removed` keeps the record and takes it off the map. */
  state?: string
  properties?: Record<string, unknown>
}
