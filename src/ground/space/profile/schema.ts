// What a place says of itself: whoever cannot or will not use a screen learns here whom to call and where to go.
import Type, { type Static } from 'typebox'

const Words = (maxLength: number) =>
  Type.Object({ zh: Type.String({ minLength: 1, maxLength }), en: Type.String({ maxLength }) })
const Maybe = <S extends Type.TSchema>(schema: S) => Type.Union([schema, Type.Null()])
const Phone = Type.String({ pattern: '^\\+?[0-9][0-9 -]{1,24}[0-9]$' })

export const Hotline = Type.Object({ name: Words(60), phone: Phone, hours: Words(120) })

export const Office = Type.Object({
  name: Words(80),
  address: Type.String({ minLength: 1, maxLength: 300 }),
  hours: Words(120),
  phone: Type.Optional(Phone),
  /** WGS 84 degrees. */
  point: Type.Optional(
    Type.Object({
      lng: Type.Number({ minimum: -180, maximum: 180 }),
      lat: Type.Number({ minimum: -90, maximum: 90 }),
    }),
  ),
})

/** Colours as warnings have them; plain is no warning. */
export const PlaceNotice = Type.Object({
  tone: Type.Enum(['red', 'orange', 'yellow', 'blue', 'plain']),
  title: Words(40),
  text: Words(400),
  /** What to do, shown when it is opened. */
  advice: Type.Optional(Words(2000)),
  /** Not shown any more from here on. */
  until: Type.Optional(Type.String({ format: 'date-time' })),
})

export const PlaceProfile = Type.Object({
  name: Type.Object({ zh: Type.String({ maxLength: 40 }), en: Type.String({ maxLength: 60 }) }),
  regionPath: Maybe(Type.String({ maxLength: 200, description: 'Path of the region that the hub serves' })),
  hotlines: Type.Array(Hotline, { maxItems: 20 }),
  offices: Type.Array(Office, { maxItems: 200 }),
  /** What happens with what a resident says of themselves, and for how long it is kept. */
  privacy: Maybe(Words(2000)),
  retention: Maybe(Words(2000)),
  notice: Maybe(PlaceNotice),
})
export type PlaceProfile = Static<typeof PlaceProfile>

export const PlaceView = Type.Object({ ...PlaceProfile.properties, version: Type.Integer() })
export type PlaceView = Static<typeof PlaceView>
