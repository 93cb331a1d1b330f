// A flow is data: which states a case passes, which actions lead on, who may take them, what they need and which clock they move.
// Follows the seven stages of city management (采集 立案 派遣 处置 反馈 核查结案 评价); a city loads its own version.
import Type, { type Static } from 'typebox'
import { Limit } from '../calendar/deadline.ts'
import { actionKinds } from '../fold/action-kinds.ts'

const Name = Type.Object({ zh: Type.String(), en: Type.String() }, { additionalProperties: false })
const Key = Type.String({ pattern: '^[a-z][a-z0-9-]{0,40}$' })

export const FlowState = Type.Object(
  {
    name: Name,
    /** What the resident reads for it. */
    saying: Type.Optional(Name),
    /** `open` cases are worked on; the other three have ended. Only `closed` counts as closed. */
    kind: Type.Enum(['open', 'closed', 'rejected', 'void']),
  },
  { additionalProperties: false },
)

export type FlowState = Static<typeof FlowState>

/** Who may: holders of `permission` whose grant covers the case (its region and organisation), or a co-handling organisation;
 *  `reporter` is the person who filed it, `timer` the hub itself. */
export const FlowMay = Type.Union([
  Type.Object({ as: Type.Literal('reporter') }, { additionalProperties: false }),
  Type.Object({ as: Type.Literal('timer') }, { additionalProperties: false }),
  Type.Object(
    { as: Type.Enum(['case', 'coHandler']), permission: Type.String() },
    { additionalProperties: false },
  ),
])
export type FlowMay = Static<typeof FlowMay>

export const FlowAction = Type.Object(
  {
    kind: Type.Enum([...actionKinds]),
    name: Name,
    /** Empty for `report` only. The same kind may stand several times with different states to start from. */
    from: Type.Array(Key),
    /** Null: the state stays. */
    to: Type.Union([Key, Type.Null()]),
    may: Type.Array(FlowMay, { minItems: 1 }),
    /** Fields of the action's data that must be given. */
    required: Type.Array(Type.String()),
    /** At most once in the life of a case. */
    once: Type.Optional(Type.Boolean()),
    conditions: Type.Optional(Type.Array(Type.Enum(['coHandlingDone', 'resultRecorded']))),
    /** What happens to the case's clock; left out: it runs on. */
    clock: Type.Optional(Type.Enum(['start', 'stop', 'pause', 'resume', 'extend'])),
    /** Which time counts: when it happened (as the actor says, at most `backdate` minutes before it was recorded) or when it was recorded. */
    counts: Type.Enum(['happened', 'recorded']),
    backdate: Type.Optional(Type.Integer({ minimum: 0, maximum: 43_200 })),
  },
  { additionalProperties: false },
)
export type FlowAction = Static<typeof FlowAction>

export const FlowTimer = Type.Object(
  { key: Key, name: Name, state: Key, limit: Limit },
  { additionalProperties: false },
)
export type FlowTimer = Static<typeof FlowTimer>

export const Flow = Type.Object(
  {
    key: Key,
    version: Type.Integer({ minimum: 1 }),
    name: Name,
    initial: Key,
    states: Type.Record(Type.String(), FlowState),
    actions: Type.Array(FlowAction),
    /** Told when a case stays in a state for longer than this (for example accept 15 min, dispatch 15 min). */
    timers: Type.Array(FlowTimer),
    clock: Type.Object(
      {
        calendar: Key,
        /** Taken when no decision table gives a limit. */
        fallback: Limit,
        /** Share of the limit left when the holder is warned. */
        warnShare: Type.Number({ minimum: 0, maximum: 1 }),
        /** One level more after each of these, counted from the overrun. */
        escalateAfter: Type.Array(Limit, { maxItems: 5 }),
        /** How soon a called co-handler has to arrive. */
        arriveWithin: Limit,
      },
      { additionalProperties: false },
    ),
    /** Ratings up to this are called back (好差评: every poor one). */
    poorRating: Type.Integer({ minimum: 0, maximum: 5 }),
  },
  { additionalProperties: false },
)
export type Flow = Static<typeof Flow>
