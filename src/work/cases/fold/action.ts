// One step in a case's log. Append-only; the data hold references and facts, never personal data.
// Facts that were worked out when the step was taken (deadlines, paths) stand in the data, so that folding the log again
// years later needs no calendar, rule or organisation chart.
import Type, { type Static } from 'typebox'
import { AttachmentKeys } from '../attachments/schema.ts'
import { Limit } from '../calendar/deadline.ts'
import type { ActionKind } from './action-kinds.ts'

const Id = Type.String({ maxLength: 64 })
const Words = Type.String({ minLength: 1, maxLength: 4000 })
const Moment = Type.String({ format: 'date-time' })
const Point = Type.Object(
  { lng: Type.Number({ minimum: -180, maximum: 180 }), lat: Type.Number({ minimum: -90, maximum: 90 }) },
  { additionalProperties: false },
)

/** Where the person stood when they did it. It is the worker's own, and ends with the request: the log keeps how far from
 *  the case that was, never the place. */
const Position = Type.Object(
  { ...Point.properties, accuracy: Type.Optional(Type.Number({ minimum: 0, maximum: 1_000_000 })) },
  { additionalProperties: false },
)
const atPlace = { position: Type.Optional(Position) }

/** Given as keys of photos that were sent before; the log keeps their ids. */
const attachments = Type.Optional(AttachmentKeys)

/** What a person gives for each kind. The flow says which fields it requires. */
const given = {
  report: {},
  accept: { condition: Type.Optional(Type.String({ maxLength: 60 })) },
  reject: { reason: Type.Optional(Words) },
  dispatch: {
    organisationId: Type.Optional(Id),
    handlerId: Type.Optional(Id),
    limit: Type.Optional(Limit),
    dueAt: Type.Optional(Moment),
  },
  return: { reason: Type.Optional(Words), attachments },
  transfer: { organisationId: Type.Optional(Id), handlerId: Type.Optional(Id), reason: Type.Optional(Words) },
  whistle: { organisationId: Type.Optional(Id), reason: Type.Optional(Words) },
  arrive: { organisationId: Type.Optional(Id), ...atPlace, attachments },
  'co-finish': { organisationId: Type.Optional(Id), result: Type.Optional(Words), attachments },
  extend: {
    amount: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 10_000 })),
    unit: Type.Optional(Limit.properties.unit),
    reason: Type.Optional(Words),
  },
  suspend: { reason: Type.Optional(Words) },
  resume: {},
  finish: { result: Type.Optional(Words), ...atPlace, attachments },
  'verify-pass': { text: Type.Optional(Words), ...atPlace, attachments },
  'verify-fail': { reason: Type.Optional(Words), ...atPlace, attachments },
  close: { result: Type.Optional(Words), attachments },
  reopen: { reason: Type.Optional(Words), attachments },
  void: { reason: Type.Optional(Words) },
  link: {
    caseId: Type.Optional(Id),
    relation: Type.Optional(Type.Enum(['related', 'follows'])),
  },
  merge: { caseId: Type.Optional(Id) },
  rate: { score: Type.Optional(Type.Integer({ minimum: 1, maximum: 5 })), text: Type.Optional(Words) },
  note: { text: Type.Optional(Words), public: Type.Optional(Type.Boolean()), ...atPlace, attachments },
  remind: { text: Type.Optional(Words) },
  escalate: { reason: Type.Optional(Words) },
  amend: {
    category: Type.Optional(Type.String({ maxLength: 200 })),
    condition: Type.Optional(Type.String({ maxLength: 60 })),
    point: Type.Optional(Point),
    address: Type.Optional(Type.String({ maxLength: 300 })),
    title: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  },
  'carry-over': {},
} satisfies Record<ActionKind, Record<string, Type.TSchema>>

export type GivenKind = Exclude<ActionKind, 'report' | 'carry-over'>

/** The schema of what may be given for a kind; undeclared fields are refused. */
export const givenSchema = Object.fromEntries(
  Object.entries(given).map(([kind, fields]) => [kind, Type.Object(fields, { additionalProperties: false })]),
) as { [K in ActionKind]: Type.TObject<(typeof given)[K]> }

/** Everything that may stand in a step's data: what was given plus the facts found. Times are ISO 8601 in UTC. */
export interface ActionData {
  // of reporting, amending and carrying over
  flow?: { key: string; version: number }
  category?: string
  categoryVersion?: number
  condition?: string | null
  channel?: string
  point?: { lng: number; lat: number } | null
  regionPath?: string | null
  gridCode?: string | null
  /** Names of the text columns that an amendment touched: the words stand in the case, not in the log. */
  texts?: string[]
  // of who holds it
  organisationId?: string | null
  handlerId?: string | null
  // of the clock
  clock?: 'working' | 'running' | null
  calendar?: string
  limit?: Limit
  amount?: number
  unit?: Limit['unit']
  dueAt?: string | null
  warnAt?: string | null
  arriveBy?: string
  // of what was said
  reason?: string
  result?: string
  text?: string
  public?: boolean
  /** Said by one whom it troubles too, not by whoever reported. */
  supporter?: boolean
  /** Ids of photos. */
  attachments?: string[]
  // of where it was done
  /** How far from the case the worker stood, and how sure their device was; whole metres. */
  metres?: number
  accuracy?: number
  // of other cases
  caseId?: string
  relation?: string
  score?: number
  /** Ids of the rule evaluations that led here: each opens rule, version, inputs and matched rows. */
  decisions?: string[]
  // of another system's record
  filedAt?: string | null
  dispatchedAt?: string | null
  state?: string
  resolution?: Resolution | null
  closedAt?: string | null
}

export type Resolution = 'resolved' | 'duplicate' | 'transferred'

export interface Action {
  id: string
  caseId: string
  /** 1 for the report, then without gaps. */
  seq: number
  kind: ActionKind
  happenedAt: Date
  recordedAt: Date
  /** Person id, `system`, `anonymous`, or `source:<name>` for another system's record. */
  actor: string
  /** The organisation the actor acted for. */
  organisationId: string | null
  idempotencyKey: string | null
  /** The version of the case the actor had seen; null when they did not say. */
  madeAgainst: number | null
  /** `replay`: taken over from elsewhere; its `happenedAt` always counts. */
  origin: 'hub' | 'replay'
  data: ActionData
}

export type Given = Static<(typeof givenSchema)[GivenKind]>
