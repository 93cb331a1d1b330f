// A case as a list shows it: where it stands and until when. Nothing in it leads to a person.
import Type, { type Static } from 'typebox'

const Words = Type.Object({ zh: Type.String(), en: Type.String() })
const Moment = Type.String({ format: 'date-time' })
const Maybe = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])

export const CaseKind = Type.Enum(['open', 'closed', 'rejected', 'void'])

export const CaseRow = Type.Object({
  id: Type.String(),
  number: Type.String(),
  version: Type.Integer(),
  title: Type.String(),
  state: Type.String(),
  stateName: Words,
  kind: CaseKind,
  channel: Type.String(),
  category: Type.Object({ key: Type.String(), name: Words }),
  region: Maybe(Type.Object({ path: Type.String(), name: Type.String() })),
  organisation: Maybe(Type.Object({ id: Type.String(), name: Type.String() })),
  point: Maybe(Type.Object({ lng: Type.Number(), lat: Type.Number() })),
  reportedAt: Moment,
  dueAt: Maybe(Moment),
  warnAt: Maybe(Moment),
  closedAt: Maybe(Moment),
  suspendedAt: Maybe(Moment),
  updatedAt: Moment,
  rating: Maybe(Type.Integer()),
  reworked: Type.Boolean(),
  /** How many others said that it troubles them too. */
  supports: Type.Integer(),
})
type Wire = Static<typeof CaseRow>

type Times = 'reportedAt' | 'dueAt' | 'warnAt' | 'closedAt' | 'suspendedAt' | 'updatedAt'

/** As the database gives it: moments are dates. */
export type CaseRow = Omit<Wire, Times> & {
  [K in Times]: Wire[K] extends string ? Date : Date | null
}

export const CaseCounts = Type.Object({
  total: Type.Integer(),
  states: Type.Array(
    Type.Object({ state: Type.String(), name: Words, kind: CaseKind, count: Type.Integer() }),
  ),
})
export type CaseCounts = Static<typeof CaseCounts>

/** A case on the list's map. */
export const CasePoint = Type.Object({
  number: Type.String(),
  lng: Type.Number(),
  lat: Type.Number(),
  kind: CaseKind,
  dueAt: Maybe(Moment),
  warnAt: Maybe(Moment),
})
type PointOnWire = Static<typeof CasePoint>
export type CasePoint = Omit<PointOnWire, 'dueAt' | 'warnAt'> & { dueAt: Date | null; warnAt: Date | null }

export const Waiting = Type.Object({
  todo: Type.Integer({ description: 'Wait for a step of the caller' }),
  open: Type.Integer(),
  overdue: Type.Integer(),
  helping: Type.Integer({ description: "Wait for the help of the caller's organisation" }),
})
export type Waiting = Static<typeof Waiting>
