// A case as staff see it, and as whoever holds its code sees it.
import Type, { type Static } from 'typebox'
import { personal } from '../../../kernel/personal/index.ts'
import { AttachmentView } from '../attachments/schema.ts'

const Text = Type.Object({ zh: Type.String(), en: Type.String() })
const Moment = Type.String({ format: 'date-time' })
const orNull = <S extends Type.TSchema>(schema: S) => Type.Union([schema, Type.Null()])
const Named = Type.Object({ id: Type.String(), name: Type.String() })
const Kind = Type.Enum(['open', 'closed', 'rejected', 'void'])
const Data = Type.Record(Type.String(), Type.Unknown())

export const CaseStepView = Type.Object({
  seq: Type.Integer(),
  kind: Type.String(),
  name: Text,
  happenedAt: Moment,
  recordedAt: Moment,
  /** Null for the hub itself and for whoever reported. */
  actorName: orNull(Type.String()),
  organisationName: orNull(Type.String()),
  /** The organisation that the step names: to whom it went, who was called. */
  targetName: orNull(Type.String()),
  /** Photos that came with the step. */
  attachments: Type.Array(AttachmentView),
  data: Data,
})

export const CaseActionView = Type.Object({
  kind: Type.String(),
  name: Text,
  required: Type.Array(Type.String()),
  /** For how many minutes afterwards `happenedAt` may still be told; 0: the moment of recording counts. */
  backdate: Type.Integer(),
})

export const CoHandlerView = Type.Object({
  organisation: Named,
  calledAt: Moment,
  arriveBy: orNull(Moment),
  arrivedAt: orNull(Moment),
  finishedAt: orNull(Moment),
})

const Value = Type.Object({ name: Type.String(), value: Type.Unknown() })

/** One automatic decision about the case: the table that ran, its version, what went in and which rows answered. */
export const CaseReason = Type.Object({
  id: Type.String(),
  about: Type.Enum(['limit', 'dispatch']),
  name: Type.String(),
  version: Type.Integer(),
  at: Moment,
  inputs: Type.Array(Value),
  outputs: Type.Array(Value),
  rows: Type.Array(Type.Object({ number: Type.Integer(), words: Type.String() })),
})
export type CaseReason = Static<typeof CaseReason>

export const CaseDetail = Type.Object({
  id: Type.String(),
  number: Type.String(),
  version: Type.Integer(),
  title: Type.String(),
  description: Type.String(),
  address: orNull(Type.String()),
  state: Type.String(),
  stateName: Text,
  kind: Kind,
  channel: Type.String(),
  category: Type.Object({ key: Type.String(), name: Text }),
  condition: orNull(Type.Object({ key: Type.String(), name: Text })),
  region: orNull(Type.Object({ path: Type.String(), name: Type.String() })),
  gridCode: orNull(Type.String()),
  organisation: orNull(Named),
  handler: orNull(Named),
  point: orNull(Type.Object({ lng: Type.Number(), lat: Type.Number() })),
  reportedAt: Moment,
  filedAt: orNull(Moment),
  dispatchedAt: orNull(Moment),
  finishedAt: orNull(Moment),
  closedAt: orNull(Moment),
  clock: orNull(Type.Enum(['working', 'running'])),
  dueAt: orNull(Moment),
  warnAt: orNull(Moment),
  suspendedAt: orNull(Moment),
  resolution: orNull(Type.String()),
  rating: orNull(Type.Integer()),
  level: Type.Integer(),
  source: orNull(Type.String()),
  externalId: orNull(Type.String()),
  steps: Type.Array(CaseStepView),
  /** The photos of all steps, in the order of time. */
  attachments: Type.Array(AttachmentView),
  actions: Type.Array(CaseActionView),
  coHandlers: Type.Array(CoHandlerView),
  links: Type.Array(Type.Object({ number: Type.String(), title: Type.String(), relation: Type.String() })),
  reasons: Type.Array(CaseReason),
  /** How many others said that it troubles them too. */
  supports: Type.Integer(),
  /** Whether the caller may open how to reach whoever reported, and there is something to open. */
  reporter: Type.Boolean(),
})
export type CaseDetail = Static<typeof CaseDetail>

export const TrackedCase = Type.Object({
  number: Type.String(),
  version: Type.Integer(),
  title: Type.String(),
  description: Type.String(),
  address: orNull(Type.String()),
  category: Type.Object({ key: Type.String(), name: Text }),
  condition: orNull(Type.Object({ key: Type.String(), name: Text })),
  regionName: orNull(Type.String()),
  /** The reader is one whom it troubles too: what the reporter said is left out. */
  supporter: Type.Boolean(),
  supports: Type.Integer(),
  state: Type.String(),
  stateName: Text,
  /** What a resident reads for the state. */
  saying: Text,
  kind: Kind,
  holder: orNull(Type.String()),
  reportedAt: Moment,
  dueAt: orNull(Moment),
  closedAt: orNull(Moment),
  rating: orNull(Type.Integer()),
  steps: Type.Array(
    Type.Object({
      kind: Type.String(),
      name: Text,
      happenedAt: Moment,
      organisationName: orNull(Type.String()),
      text: orNull(Type.String()),
      attachments: Type.Array(AttachmentView),
    }),
  ),
  /** The photos of all these steps, in the order of time. */
  attachments: Type.Array(AttachmentView),
  actions: Type.Array(CaseActionView),
})
export type TrackedCase = Static<typeof TrackedCase>

const toAnswer = { zh: '联系和答复上报人', en: 'To reach and answer whoever reported' }

export const ReporterView = Type.Object({
  name: orNull(personal(Type.String(), { kind: 'name', purpose: toAnswer })),
  phone: orNull(personal(Type.String(), { kind: 'phone', purpose: toAnswer })),
  /** The words as written, where the case keeps them without numbers that lead to a person. */
  words: orNull(
    Type.Object({
      title: Type.String(),
      description: personal(Type.String(), { kind: 'text', purpose: toAnswer }),
      address: orNull(Type.String()),
    }),
  ),
})
export type ReporterView = Static<typeof ReporterView>
