// /api/v1/people: who works here and who wrote to us, masked until a reason is given.
import Type from 'typebox'
import { permitted, signedIn } from '../../../kernel/access/index.ts'
import {
  decodeCursor,
  etag,
  PageQuery,
  pageOf,
  type RouteDefinition,
  requireMatch,
  route,
} from '../../../kernel/http/index.ts'
import { exportPerson, PersonExport } from './export.ts'
import { erasePerson } from './retention.ts'
import { NewPerson, PersonChange, PersonSearch, PersonView, Reason } from './schema.ts'
import {
  changePerson,
  readPeople,
  readPerson,
  registerPerson,
  searchPeople,
  unmaskPerson,
} from './service.ts'

const path = '/api/v1/people'
const Id = Type.Object({ id: Type.String({ format: 'uuid' }) })
const People = Type.Array(PersonView)

export const peopleRoutes: RouteDefinition[] = [
  route({
    method: 'GET',
    path,
    access: permitted('identity.read'),
    summary: { zh: '人员列表（个人信息隐去）', en: 'People, personal data masked' },
    schema: {
      querystring: Type.Object({
        ...PageQuery,
        organisationId: Type.Optional(Type.String({ format: 'uuid' })),
      }),
      response: { 200: Type.Object({ items: People, next: Type.Union([Type.String(), Type.Null()]) }) },
    },
    async handle({ hub, principal, query: { cursor, limit = 50, organisationId } }) {
      const after = cursor === undefined ? undefined : String(decodeCursor(cursor)[0])
      const page = { organisationId, after, limit: limit + 1 }
      const people = await hub.db.tx((tx) => readPeople(hub, tx, principal, page))
      return pageOf(people, limit, ({ id }) => [id])
    },
  }),
  route({
    method: 'POST',
    path: `${path}/search`,
    access: permitted('identity.read'),
    summary: { zh: '按电话、证件号码、姓名或账号查人', en: 'Find people by number, name or account' },
    schema: { body: PersonSearch, response: { 200: Type.Object({ items: People }) } },
    handle: async ({ body, hub, principal }) => ({
      items: await hub.db.tx((tx) => searchPeople(hub, tx, principal, body)),
    }),
  }),
  route({
    method: 'POST',
    path,
    access: permitted('identity.write'),
    summary: { zh: '登记人员', en: 'Register a person' },
    idempotent: true,
    schema: { body: NewPerson, response: { 201: PersonView } },
    async handle({ body, hub, principal, reply }) {
      const person = await hub.db.tx((tx) => registerPerson(hub, tx, principal, body))
      etag(reply.status(201), person.version)
      return person
    },
  }),
  route({
    method: 'GET',
    path: `${path}/:id`,
    access: permitted('identity.read'),
    summary: { zh: '一个人员（个人信息隐去）', en: 'One person, personal data masked' },
    schema: { params: Id, response: { 200: PersonView } },
    async handle({ hub, params: { id }, principal, reply }) {
      const person = await hub.db.tx((tx) => readPerson(hub, tx, principal, id))
      etag(reply, person.version)
      return person
    },
  }),
  route({
    method: 'PATCH',
    path: `${path}/:id`,
    access: permitted('identity.write'),
    summary: { zh: '修改人员', en: 'Change a person' },
    schema: { params: Id, body: PersonChange, response: { 200: PersonView } },
    async handle({ body, hub, params: { id }, principal, reply, request }) {
      const match = (version: number): void => requireMatch(request, version)
      const person = await hub.db.tx((tx) => changePerson(hub, tx, principal, id, body, match))
      etag(reply, person.version)
      return person
    },
  }),
  route({
    method: 'POST',
    path: `${path}/:id/unmask`,
    access: permitted('identity.unmask'),
    summary: { zh: '写明理由，查看个人信息', en: 'Open personal data for a stated reason' },
    schema: { params: Id, body: Reason, response: { 200: PersonView } },
    handle: ({ body: { reason }, hub, params: { id }, principal }) =>
      hub.db.tx((tx) => unmaskPerson(hub, tx, principal, id, reason)),
  }),
  route({
    method: 'POST',
    path: `${path}/:id/export`,
    access: signedIn,
    summary: { zh: '导出一个人的全部信息', en: 'Everything kept of a person' },
    schema: { params: Id, body: Reason, response: { 200: PersonExport } },
    handle: ({ body: { reason }, hub, params: { id }, principal }) =>
      hub.db.tx((tx) => exportPerson(hub, tx, principal, id, reason)),
  }),
  route({
    method: 'POST',
    path: `${path}/:id/erase`,
    access: permitted('identity.erase'),
    summary: { zh: '写明理由，删除个人信息', en: 'Erase a person for a stated reason' },
    schema: { params: Id, body: Reason },
    async handle({ body: { reason }, hub, params: { id }, principal, reply }) {
      await hub.db.tx((tx) => erasePerson(hub, tx, principal, id, reason))
      reply.status(204)
    },
  }),
]
