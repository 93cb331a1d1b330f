// /api/v1/cases/{number}: the case's page, its steps, and the resident's way to it by number and code.
import Type from 'typebox'
import { anyone, permitted, signedIn } from '../../../kernel/access/index.ts'
import { etag, type RouteDefinition, route, sentVersion } from '../../../kernel/http/index.ts'
import type { GivenKind } from '../fold/action.ts'
import { actionKinds } from '../fold/action-kinds.ts'
import { takeStep } from '../steps/take-step.ts'
import { openCase, readAfterStep } from './case-page.ts'
import { openReporter } from './open-reporter.ts'
import { CaseDetail, ReporterView, TrackedCase } from './schema.ts'
import { followedCase, readOwn, readTracked } from './tracked-case.ts'

const path = '/api/v1/cases/:number'
const track = '/api/v1/cases/track'
const CaseNumber = Type.String({ pattern: '^[0-9]{4}-[0-9]{5,12}$' })
const One = Type.Object({ number: CaseNumber })
const kinds = actionKinds.filter((kind): kind is GivenKind => kind !== 'report' && kind !== 'carry-over')

const Step = {
  kind: Type.Enum(kinds),
  /** What the kind takes; which of it is required stands in the flow. */
  data: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  happenedAt: Type.Optional(Type.String({ format: 'date-time' })),
}
const Key = { number: CaseNumber, code: Type.String({ minLength: 8, maxLength: 20 }) }

export const pageRoutes: RouteDefinition[] = [
  route({
    method: 'GET',
    path,
    access: permitted('cases.read'),
    summary: { zh: '一个案卷', en: 'One case' },
    schema: { params: One, response: { 200: CaseDetail } },
    async handle({ hub, params: { number }, principal, reply }) {
      const found = await hub.db.tx((tx) => openCase(tx, { principal }, number))
      etag(reply, found.version)
      return found
    },
  }),
  route({
    method: 'POST',
    path: `${path}/actions`,
    access: permitted('cases.read'),
    summary: { zh: '办理一步', en: 'Take a step' },
    idempotent: true,
    schema: { params: One, body: Type.Object(Step), response: { 200: CaseDetail } },
    async handle({ body, hub, idempotencyKey, params: { number }, principal, reply, request }) {
      const caller = { principal }
      const version = sentVersion(request)
      await takeStep(hub, caller, { ...body, number, version, idempotencyKey })
      const found = await hub.db.tx((tx) => readAfterStep(tx, caller, number))
      etag(reply, found.version)
      return found
    },
  }),
  route({
    method: 'GET',
    path: `${path}/reporter`,
    access: permitted('cases.reporter'),
    summary: { zh: '写明用途，查看上报人的联系方式', en: 'How to reach the reporter, for a stated purpose' },
    schema: {
      params: One,
      querystring: Type.Object({ purpose: Type.String({ minLength: 2, maxLength: 200 }) }),
      response: { 200: ReporterView },
    },
    handle: ({ hub, params: { number }, principal, query: { purpose } }) =>
      openReporter(hub, { principal }, number, purpose),
  }),
  route({
    method: 'POST',
    path: track,
    access: anyone,
    summary: { zh: '凭编号和查询码看进展', en: 'Follow a report by its number and code' },
    schema: { body: Type.Object(Key), response: { 200: TrackedCase } },
    async handle({ body: { code, number }, hub, principal, reply }) {
      const found = await hub.db.tx(async (tx) => {
        const key = await followedCase(tx, hub.vault, number, code)
        return readTracked(tx, hub.vault, { principal, ...key }, number)
      })
      etag(reply, found.version)
      return found
    },
  }),
  route({
    method: 'POST',
    path: `${track}/actions`,
    access: anyone,
    summary: { zh: '凭编号和查询码评价、催办、补充', en: 'Rate, remind or add by number and code' },
    idempotent: true,
    schema: { body: Type.Object({ ...Key, ...Step }), response: { 200: TrackedCase } },
    async handle({ body: { code, number, ...step }, hub, idempotencyKey, principal, reply, request }) {
      const key = await hub.db.tx((tx) => followedCase(tx, hub.vault, number, code))
      const caller = { principal, ...key }
      await takeStep(hub, caller, { ...step, number, version: sentVersion(request), idempotencyKey })
      const found = await hub.db.tx((tx) => readTracked(tx, hub.vault, caller, number))
      etag(reply, found.version)
      return found
    },
  }),
  route({
    method: 'GET',
    path: `${path}/progress`,
    access: signedIn,
    summary: { zh: '自己上报的案卷进展', en: 'How one’s own report is going' },
    schema: { params: One, response: { 200: TrackedCase } },
    async handle({ hub, params: { number }, principal, reply }) {
      const found = await hub.db.tx((tx) => readOwn(tx, hub.vault, { principal }, number))
      etag(reply, found.version)
      return found
    },
  }),
]
