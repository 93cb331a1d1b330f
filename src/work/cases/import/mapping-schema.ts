// What a mapping file may say: how another system's table becomes cases. A city writes one per source.
import Type, { type Static } from 'typebox'

const closed = { additionalProperties: false }
const Name = Type.String({ minLength: 1, maxLength: 200 })
const Names = Type.Record(Type.String(), Name)
const Named = Type.Object(
  { standard: Name, unknown: Type.Enum(['create', 'leave-out', 'reject']), map: Type.Optional(Names) },
  closed,
)

/** One column, or several of which the first that is filled counts. */
const Column = (description: string) =>
  Type.Union([Name, Type.Array(Name, { minItems: 1, maxItems: 10 })], { description })

export const CaseColumns = Type.Object(
  {
    externalId: Column('The number by which the source knows the case; a second import finds it again'),
    title: Type.Optional(Column('One line that says what the matter is')),
    description: Type.Optional(Column('The longer text')),
    categoryCode: Type.Optional(Column('Code of the category; a name will do')),
    categoryName: Type.Optional(Column('Words of the category')),
    categoryClass: Type.Optional(Column('The class above the category, by which figures are grouped')),
    created: Column('When the case was reported'),
    due: Type.Optional(Column("The source's own deadline; a day without a time means its end")),
    closed: Type.Optional(Column('When the case was closed')),
    statusChanged: Type.Optional(Column('When the state last changed: stands in for a missing closing time')),
    state: Type.Optional(Column('State, translated by `states`; without it a closing time says closed')),
    organisation: Type.Optional(Column('Who handled it')),
    region: Type.Optional(Column('Name of the region')),
    address: Type.Optional(Column('Address')),
    latitude: Type.Optional(Column('WGS 84 latitude in degrees')),
    longitude: Type.Optional(Column('WGS 84 longitude in degrees')),
    point: Type.Optional(Column('Both in one: `(lat, lng)`, `POINT (lng lat)` or a GeoJSON `[lng, lat]`')),
    channel: Type.Optional(Column('How it was reported, translated by `channels`')),
    reporterName: Type.Optional(Column('Who reported; kept sealed')),
    reporterPhone: Type.Optional(Column('Telephone of the reporter; kept sealed')),
  },
  closed,
)
export type CaseColumns = Static<typeof CaseColumns>

/** What stands in where a column is not there or a cell is empty. Written as the file would write it. */
const Defaults = Type.Object(
  {
    title: Type.Optional(Name),
    categoryCode: Type.Optional(Name),
    categoryName: Type.Optional(Name),
    categoryClass: Type.Optional(Name),
    state: Type.Optional(Name),
    organisation: Type.Optional(Name),
    region: Type.Optional(Name),
    channel: Type.Optional(Name),
  },
  closed,
)

export const CaseMapping = Type.Object(
  {
    source: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,62}$', description: 'Short name of the source' }),
    about: Type.Optional(Type.String({ maxLength: 2000 })),
    encoding: Type.Optional(Type.String({ description: 'Left out, it is found' })),
    sheet: Type.Optional(Type.String({ description: 'Sheet of a workbook; left out, the first' })),
    timeZone: Type.String({ description: 'IANA name of the zone in which the file writes its times' }),
    dateFormats: Type.Array(Type.String(), { minItems: 1, maxItems: 10 }),
    earliest: Type.Optional(
      Type.String({ format: 'date', description: 'First day; 1970-01-01 when left out' }),
    ),
    latest: Type.Optional(Type.String({ format: 'date', description: 'Last day; 2100-12-31 when left out' })),
    columns: CaseColumns,
    defaults: Type.Optional(Defaults),
    states: Type.Optional(
      Type.Record(
        Type.String(),
        Type.Enum(['open', 'closed', 'closed-duplicate', 'closed-transferred', 'rejected', 'void']),
      ),
    ),
    dueDates: Type.Enum(['file-over-rules', 'rules'], {
      description: "Whether the file's own deadlines count, or those of the hub's decision table",
    }),
    coordinates: Type.Optional(
      Type.Object(
        {
          wholeDegrees: Type.Enum(['off-map', 'keep'], {
            description: 'A point in whole degrees is a rounded one, not a place',
          }),
          within: Type.Optional(
            Type.Array(Type.Number(), {
              minItems: 4,
              maxItems: 4,
              description: 'West, south, east, north: points outside are kept off the map',
            }),
          ),
        },
        closed,
      ),
    ),
    categories: Type.Object(
      {
        standard: Name,
        kind: Type.Enum(['matter', 'component']),
        unknown: Type.Enum(['create', 'reject']),
        map: Type.Optional(Names),
      },
      closed,
    ),
    organisations: Type.Optional(Named),
    regions: Type.Optional(Named),
    channels: Type.Optional(Names),
  },
  closed,
)
export type CaseMapping = Static<typeof CaseMapping>
