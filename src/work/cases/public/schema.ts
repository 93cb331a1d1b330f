// What everybody may see of a case: what kind, roughly where, who holds it, until when. No words, nothing of a person.
import Type, { type Static } from 'typebox'
import { ReportInput } from '../file/schema.ts'
import { filterFields } from '../list/filter.ts'
import type { Counts, Rates } from '../statistics/formulas.ts'
import { StatsView } from '../statistics/schema.ts'
import limits from './limits.json' with { type: 'json' }

const Words = Type.Object({ zh: Type.String(), en: Type.String() })
const Moment = Type.String({ format: 'date-time' })
const Maybe = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])

export const CaseNumber = Type.String({ pattern: '^[0-9]{4}-[0-9]{5,12}$' })

export const PublicCase = Type.Object({
  number: Type.String(),
  category: Type.Object({ key: Type.String(), name: Words, className: Maybe(Words) }),
  state: Type.String(),
  /** What a resident reads for the state. */
  saying: Words,
  kind: Type.Enum(['open', 'closed']),
  /** From the district down to the community. */
  regions: Type.Array(Type.Object({ code: Type.String(), name: Type.String() })),
  holder: Maybe(Type.String()),
  reportedAt: Moment,
  dueAt: Maybe(Moment),
  closedAt: Maybe(Moment),
  /** Rounded to about a hundred metres. */
  point: Maybe(Type.Object({ lng: Type.Number(), lat: Type.Number() })),
  /** From the point asked about, to the rounded place. */
  metres: Maybe(Type.Number()),
  supports: Type.Integer(),
})
export type PublicCase = Static<typeof PublicCase>

const { category, class: classOf, region, reportedFrom: from, reportedTo: to } = filterFields

export const publicFilter = {
  region,
  category,
  class: classOf,
  kind: Type.Optional(Type.Enum(['open', 'closed'])),
  from,
  to,
}
export const PublicFilter = Type.Object(publicFilter)
export type PublicFilter = Static<typeof PublicFilter>

export const nearFields = {
  near: Type.Optional(
    Type.String({ maxLength: 60, description: 'Longitude,latitude: the nearest first, with metres' }),
  ),
  radius: Type.Optional(
    Type.Integer({ minimum: 50, maximum: limits.widestMetres, description: 'Metres around `near`' }),
  ),
}

export const PublicPoint = Type.Object({
  number: Type.String(),
  lng: Type.Number(),
  lat: Type.Number(),
  kind: Type.Enum(['open', 'closed']),
  dueAt: Maybe(Moment),
})

const { key: _key, list: _list, name: _name, ...figures } = StatsView.properties.total.properties

export const PublicRegion = Type.Object({
  code: Type.String(),
  name: Type.String(),
  level: Type.String(),
  path: Type.String(),
  centre: Maybe(Type.Tuple([Type.Number(), Type.Number()])),
  /** Regions above it, from the top. */
  above: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), level: Type.String() })),
})
export type PublicRegion = Static<typeof PublicRegion>

export const PublicFigures = Type.Object({
  region: Maybe(PublicRegion),
  total: Type.Object(figures),
  /** By month of reporting, the oldest first, without gaps. */
  months: Type.Array(Type.Object({ month: Type.String(), ...figures })),
  /** Of the regions right below. */
  regions: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), ...figures })),
})

export type PublicFigure = Counts & Rates & { ratingMean: number | null }

/** The figures of a place as the pages read them. */
export interface PublicFigures {
  region: PublicRegion | null
  total: PublicFigure
  months: (PublicFigure & { month: string })[]
  regions: (PublicFigure & { code: string; name: string })[]
}

export const SupportInput = Type.Object({
  /** Made by the device once and kept there; not needed of whoever is signed in. */
  device: Type.Optional(Type.String({ pattern: '^[0-9a-f]{32}$' })),
  supporter: ReportInput.properties.reporter,
})
export type SupportInput = Static<typeof SupportInput>

export const SupportReceipt = Type.Object({
  number: Type.String(),
  /** With the number it opens the case's progress. Told only here. */
  code: Type.String(),
  supports: Type.Integer(),
})
export type SupportReceipt = Static<typeof SupportReceipt>
