// Exports on the wire: asked for, worked on in the background, fetched by whoever asked.
import Type, { type Static } from 'typebox'
import { GivenFilter } from '../list/read-filter.ts'

export const NewExport = Type.Object({
  format: Type.Enum(['csv', 'xlsx']),
  filter: Type.Optional(GivenFilter),
})
export type NewExport = Static<typeof NewExport>

const Moment = Type.Union([Type.String({ format: 'date-time' }), Type.Null()])

export const ExportView = Type.Object({
  id: Type.String(),
  format: Type.Enum(['csv', 'xlsx']),
  state: Type.Enum(['waiting', 'running', 'done', 'failed', 'removed']),
  progress: Type.Number({ minimum: 0, maximum: 1 }),
  done: Type.Integer({ description: 'Rows written' }),
  total: Type.Union([Type.Integer(), Type.Null()]),
  size: Type.Union([Type.Integer(), Type.Null()], { description: 'Bytes of the file' }),
  createdAt: Type.String({ format: 'date-time' }),
  finishedAt: Moment,
  removedAfter: Moment,
})

export type ExportState = 'waiting' | 'running' | 'done' | 'failed' | 'removed'
