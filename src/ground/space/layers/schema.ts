// Layers on the wire: what a map needs to draw them.

import Type, { type Static } from 'typebox'

const Words = Type.Object({ zh: Type.String({ maxLength: 200 }), en: Type.String({ maxLength: 200 }) })

export const LegendEntryView = Type.Object({
  label: Words,
  color: Type.String({ maxLength: 60 }),
  shape: Type.Union([Type.Literal('dot'), Type.Literal('line'), Type.Literal('area')]),
})

export const StyleRuleView = Type.Object(
  {
    type: Type.Union([
      Type.Literal('circle'),
      Type.Literal('line'),
      Type.Literal('fill'),
      Type.Literal('symbol'),
    ]),
  },
  { additionalProperties: true, description: 'A MapLibre style layer without id and source' },
)

export const LayerView = Type.Object({
  id: Type.String(),
  title: Words,
  description: Words,
  geometry: Type.Union([Type.Literal('point'), Type.Literal('line'), Type.Literal('polygon')]),
  fields: Type.Array(Type.Object({ name: Type.String(), type: Type.String(), title: Words })),
  time: Type.Union([Type.String(), Type.Null()]),
  public: Type.Boolean({ description: 'Seen without signing in' }),
  hidden: Type.Boolean({ description: 'Off until a reader turns it on' }),
  shownFrom: Type.Integer({ description: 'Tiles below this zoom are empty' }),
  pointsFrom: Type.Union([Type.Integer(), Type.Null()], {
    description: 'Below this zoom a tile holds counts per cell instead of points',
  }),
  tiles: Type.String({
    description: 'Address template of the vector tiles; the source layer is named like the layer',
  }),
  items: Type.String({ description: 'The features at OGC API Features' }),
  style: Type.Array(StyleRuleView),
  legend: Type.Array(LegendEntryView),
})
export type LayerView = Static<typeof LayerView>

/** A city's own look. Null takes it back; what is left out stays. */
export const NewLook = Type.Object({
  style: Type.Optional(Type.Union([Type.Array(StyleRuleView, { maxItems: 50 }), Type.Null()])),
  legend: Type.Optional(Type.Union([Type.Array(LegendEntryView, { maxItems: 100 }), Type.Null()])),
  position: Type.Optional(Type.Union([Type.Integer({ minimum: -1000, maximum: 1000 }), Type.Null()])),
  hidden: Type.Optional(Type.Boolean()),
})
export type NewLook = Static<typeof NewLook>

/** A layer of a city's own; its features are imported afterwards. */
export const NewLayer = Type.Object({
  title: Words,
  description: Type.Optional(Words),
  geometry: LayerView.properties.geometry,
  fields: Type.Array(
    Type.Object({
      name: Type.String({ pattern: '^[a-z_][a-z0-9_]{0,62}$' }),
      type: Type.Union([
        Type.Literal('string'),
        Type.Literal('integer'),
        Type.Literal('number'),
        Type.Literal('boolean'),
        Type.Literal('date-time'),
      ]),
      title: Words,
    }),
    { maxItems: 200 },
  ),
  style: Type.Array(StyleRuleView, { maxItems: 50 }),
  legend: Type.Array(LegendEntryView, { maxItems: 100 }),
  public: Type.Boolean(),
})
export type NewLayer = Static<typeof NewLayer>
