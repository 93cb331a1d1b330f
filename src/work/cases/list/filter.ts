// What cases can be narrowed by: one vocabulary for lists, counts, figures, exports and saved views.
import Type, { type Static } from 'typebox'
import { figures } from '../statistics/figures.ts'

const Flag = (description: string) => Type.Optional(Type.Boolean({ description }))
const Word = (description: string, maxLength = 200) => Type.Optional(Type.String({ maxLength, description }))
const Score = (description: string) => Type.Optional(Type.Integer({ minimum: 1, maximum: 5, description }))

const uuid = '[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}'
const Id = (others: string, description: string) =>
  Type.Optional(Type.String({ pattern: `^(${others}|${uuid})$`, description }))

const day = '\\d{4}-\\d{2}-\\d{2}'
const clock = 'T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,6})?)?(Z|[+-]\\d{2}:\\d{2})'
/** A day of the place (both ends of a period are in it), or a moment with its zone. */
const Moment = (description: string) =>
  Type.Optional(Type.String({ pattern: `^${day}(${clock})?$`, description }))

const kinds = '(open|closed|rejected|void)'

export const filterFields = {
  q: Word('Words of the case, or its number'),
  state: Word('States of the flow, separated by commas'),
  kind: Type.Optional(
    Type.String({
      pattern: `^${kinds}(,${kinds}){0,3}$`,
      description: 'open, closed, rejected, void; several separated by commas',
    }),
  ),
  figure: Type.Optional(
    Type.Enum([...figures], { description: 'The cases behind a figure of the statistics' }),
  ),
  organisation: Id('none', 'Who holds the case; `none` for nobody'),
  below: Flag('With all organisations below it'),
  handler: Id('me', 'The person who handles it; `me` for the caller'),
  region: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 200,
      description: 'Path (`99/9901/`) or code of a region, with all regions below it; `none` for no region',
    }),
  ),
  regionOnly: Flag('Without the regions below it'),
  category: Word('Key of a category, `standard:kind:code`'),
  class: Word('Key of a class of categories, `standard:kind:class`'),
  standard: Word('Standard of the category'),
  channel: Word('How it came in', 60),
  on: Type.Optional(
    Type.String({ pattern: `^${day}$`, description: 'Figures as they stood at the end of this day' }),
  ),
  overdue: Flag('Open and past the deadline'),
  dueBefore: Moment('Open and due before this moment, or not later than this day'),
  reportedFrom: Moment('Reported from this day or moment on'),
  reportedTo: Moment('Reported not later than this day, or before this moment'),
  closedFrom: Moment('Closed from this day or moment on'),
  closedTo: Moment('Closed not later than this day, or before this moment'),
  month: Type.Optional(
    Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$', description: 'Month of reporting' }),
  ),
  bbox: Type.Optional(
    Type.String({ maxLength: 100, description: 'West, south, east, north in degrees, separated by commas' }),
  ),
  mine: Flag("Held by the caller's own organisation or handled by the caller"),
  helping: Flag("The caller's organisation was called to help and has not finished"),
  own: Flag('Reported by the caller'),
  todo: Flag('Waits for a step that the caller may take'),
  reworked: Flag('Worked on again after a failed verification or a reopening'),
  ratingMin: Score('Rated at least'),
  ratingMax: Score('Rated at most'),
}

export const CaseFilter = Type.Object(filterFields)
export type CaseFilter = Static<typeof CaseFilter>
