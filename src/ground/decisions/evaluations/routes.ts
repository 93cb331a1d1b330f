// /api/v1/decisions: trying a table out, what tables decided, and why.

import Type from 'typebox'
import { permitted } from '../../../kernel/access/index.ts'
import { type FieldProblem, fieldProblem } from '../../../kernel/errors/index.ts'
import { decodeCursor, PageQuery, pageOf, type RouteDefinition, route } from '../../../kernel/http/index.ts'
import { isId } from '../../../kernel/ids/index.ts'
import { getModel, getVersion, type ModelRow } from '../models/queries.ts'
import { ask, type Decided } from './decide.ts'
import { explainEvaluation, explanationOf } from './explain.ts'
import { type EvaluationRow, listEvaluations } from './queries.ts'
import { EvaluationView, Explanation, Trial } from './schema.ts'

const path = '/api/v1/decisions'
const Id = Type.Object({ id: Type.String({ format: 'uuid' }) })

export const evaluationRoutes: RouteDefinition[] = [
  route({
    method: 'POST',
    path: `${path}/models/:key/evaluate`,
    access: permitted('decisions.read'),
    summary: { zh: '试算决策表，不留记录', en: 'Try a decision table out; nothing is written down' },
    bodyLimit: 100_000,
    schema: {
      params: Type.Object({ key: Type.String({ maxLength: 80 }) }),
      body: Type.Object({
        inputs: Type.Record(Type.String(), Type.Unknown()),
        decision: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
        version: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_147_483_647 })),
        at: Type.Optional(Type.String({ format: 'date-time' })),
      }),
      response: { 200: Trial },
    },
    async handle({ body: { decision, inputs, version, ...body }, hub, language, params: { key } }) {
      const at = body.at === undefined ? hub.clock.now() : new Date(body.at)
      const model = await hub.db.tx((tx) =>
        version === undefined ? getModel(tx, key, at) : getVersion(tx, key, version),
      )
      demandInputs(model, inputs)
      const { answer, decided } = await ask(hub, model, { decision, inputs, at }, true)
      demandTypes(decided)
      return explanationOf(model, decided, answer.tables, language)
    },
  }),
  route({
    method: 'GET',
    path: `${path}/evaluations`,
    access: permitted('decisions.read'),
    summary: { zh: '决策表的求值记录', en: 'What decision tables decided' },
    schema: {
      querystring: Type.Object({
        ...PageQuery,
        model: Type.Optional(Type.String({ maxLength: 80 })),
        subject: Type.Optional(Type.String({ maxLength: 200 })),
      }),
      response: {
        200: Type.Object({
          items: Type.Array(EvaluationView),
          next: Type.Union([Type.String(), Type.Null()]),
        }),
      },
    },
    async handle({ hub, query: { cursor, limit = 50, ...filter } }) {
      const before = cursor === undefined ? undefined : idOf(decodeCursor(cursor)[0])
      const rows = await hub.db.tx((tx) => listEvaluations(tx, { ...filter, before, limit: limit + 1 }))
      const { items, next } = pageOf(rows, limit, ({ id }) => [id])
      return { items: items.map(viewOf), next }
    },
  }),
  route({
    method: 'GET',
    path: `${path}/evaluations/:id/explain`,
    access: permitted('decisions.read'),
    summary: {
      zh: '解释一次自动决策：规则、版本、输入、命中的行，以及如何向人提出异议',
      en: 'Explain a decision: rule, version, inputs, matched row, and how to object to a person',
    },
    schema: { params: Id, response: { 200: Explanation } },
    handle: ({ hub, language, params: { id } }) => explainEvaluation(hub, id, language),
  }),
]

/** Whoever tries a table out gives every fact that it asks for, null where there is none. */
function demandInputs({ view }: ModelRow, inputs: Record<string, unknown>): void {
  const names = new Set(view.inputs.map(({ name }) => name))
  const wrong: FieldProblem[] = [
    ...[...names]
      .filter((name) => !Object.hasOwn(inputs, name))
      .map((name) => ({ field: `inputs/${name}`, message: { zh: '请填写这一项', en: 'This is required' } })),
    ...Object.keys(inputs)
      .filter((name) => !names.has(name))
      .map((name) => ({
        field: `inputs/${name}`,
        message: { zh: '决策表没有这一项输入', en: 'The table asks for no such fact' },
      })),
  ]
  if (wrong.length > 0) throw fieldProblem(wrong)
}

function demandTypes({ decision, inputs, notes }: Decided): void {
  const wrong = notes.flatMap(({ code, detail, place }): FieldProblem[] => {
    if (code === 'type' && Object.hasOwn(inputs, place)) {
      const type = detail.replace('not of type ', '')
      const message = { zh: `类型应为 ${type}`, en: `This must be of type ${type}` }
      return [{ field: `inputs/${place}`, message }]
    }
    if (code !== 'unsupported' || place !== decision) return []
    return [
      { field: 'decision', message: { zh: '模型里没有这个决策', en: 'The model has no such decision' } },
    ]
  })
  if (wrong.length > 0) throw fieldProblem(wrong)
}

function idOf(value: string | number | null | undefined): string {
  if (typeof value === 'string' && isId(value)) return value
  throw fieldProblem([
    { field: 'cursor', message: { zh: '翻页标记不对', en: 'This is not a cursor of ours' } },
  ])
}

function viewOf({ at, recordedAt, ...row }: EvaluationRow): EvaluationView {
  return { ...row, at: at.toISOString(), recordedAt: recordedAt.toISOString() }
}
