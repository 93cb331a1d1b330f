// /api/v1/organisations: everybody may know who is responsible for what (政务公开).
import Type from 'typebox'
import { anyone, permitted } from '../../../kernel/access/index.ts'
import {
  decodeCursor,
  etag,
  PageQuery,
  pageOf,
  type RouteDefinition,
  requireMatch,
  route,
} from '../../../kernel/http/index.ts'
import { getOrganisation, listBelow, listOrganisations } from './queries.ts'
import { treeOf } from './rules.ts'
import {
  NewOrganisation,
  OrganisationChange,
  OrganisationKind,
  OrganisationTree,
  OrganisationView,
} from './schema.ts'
import { changeOrganisation, createOrganisation } from './service.ts'

const path = '/api/v1/organisations'
const Id = Type.Object({ id: Type.String({ format: 'uuid' }) })

export const organisationRoutes: RouteDefinition[] = [
  route({
    method: 'GET',
    path,
    access: anyone,
    summary: { zh: '查询组织', en: 'Find organisations' },
    schema: {
      querystring: Type.Object({
        ...PageQuery,
        kind: Type.Optional(OrganisationKind),
        parentId: Type.Optional(Type.String({ format: 'uuid' })),
        regionPath: Type.Optional(Type.String({ maxLength: 300, description: 'At or below this region' })),
        q: Type.Optional(
          Type.String({ maxLength: 100, description: 'Part of the name, beginning of the code' }),
        ),
        active: Type.Optional(Type.Boolean()),
      }),
      response: {
        200: Type.Object({
          items: Type.Array(OrganisationView),
          next: Type.Union([Type.String(), Type.Null()]),
        }),
      },
    },
    async handle({ hub, query: { cursor, limit = 50, ...filter } }) {
      const after = cursor === undefined ? undefined : decodeCursor(cursor)
      const rows = await hub.db.tx((tx) => listOrganisations(tx, { ...filter, after, limit: limit + 1 }))
      return pageOf(rows, limit, ({ code, standard }) => [standard, code])
    },
  }),
  route({
    method: 'GET',
    path: `${path}/tree`,
    access: anyone,
    summary: { zh: '组织树', en: 'The tree of organisations' },
    schema: {
      querystring: Type.Object({ root: Type.Optional(Type.String({ format: 'uuid' })) }),
      response: { 200: Type.Object({ items: Type.Array(OrganisationTree) }) },
    },
    handle: async ({ hub, query: { root } }) => ({
      items: treeOf(
        await hub.db.tx(async (tx) => listBelow(tx, root ? await getOrganisation(tx, root) : undefined)),
      ),
    }),
  }),
  route({
    method: 'POST',
    path,
    access: permitted('identity.write'),
    summary: { zh: '新增组织', en: 'Make an organisation' },
    idempotent: true,
    schema: { body: NewOrganisation, response: { 201: OrganisationView } },
    async handle({ body, hub, principal, reply }) {
      const organisation = await hub.db.tx((tx) => createOrganisation(tx, principal, body))
      etag(reply.status(201), organisation.version)
      return organisation
    },
  }),
  route({
    method: 'GET',
    path: `${path}/:id`,
    access: anyone,
    summary: { zh: '一个组织', en: 'One organisation' },
    schema: { params: Id, response: { 200: OrganisationView } },
    async handle({ hub, params: { id }, reply }) {
      const organisation = await hub.db.tx((tx) => getOrganisation(tx, id))
      etag(reply, organisation.version)
      return organisation
    },
  }),
  route({
    method: 'PATCH',
    path: `${path}/:id`,
    access: permitted('identity.write'),
    summary: { zh: '修改、移动、停用组织', en: 'Change, move or deactivate an organisation' },
    schema: { params: Id, body: OrganisationChange, response: { 200: OrganisationView } },
    async handle({ body, hub, params: { id }, principal, reply, request }) {
      const match = (version: number): void => requireMatch(request, version)
      const organisation = await hub.db.tx((tx) => changeOrganisation(tx, principal, id, body, match))
      etag(reply, organisation.version)
      return organisation
    },
  }),
]
