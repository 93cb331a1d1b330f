// /api/v1/roles and the permissions that they are made of.
import Type from 'typebox'
import { permitted } from '../../../kernel/access/index.ts'
import { etag, type RouteDefinition, requireMatch, route } from '../../../kernel/http/index.ts'
import { errors } from '../errors.ts'
import { declaredPermissions } from '../permissions.ts'
import { findRole, listRoles } from './queries.ts'
import { NewRole, RoleChange, RoleView, Words } from './schema.ts'
import { changeRole, createRole } from './service.ts'

const Code = Type.Object({ code: Type.String({ maxLength: 40 }) })

export const roleRoutes: RouteDefinition[] = [
  route({
    method: 'GET',
    path: '/api/v1/permissions',
    access: permitted('identity.read'),
    summary: { zh: '全部权限', en: 'Every permission' },
    schema: {
      response: {
        200: Type.Object({ items: Type.Array(Type.Object({ name: Type.String(), words: Words })) }),
      },
    },
    handle: async ({ hub }) => ({
      items: [...declaredPermissions(hub.modules)].map(([name, words]) => ({ name, words })),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/v1/roles',
    access: permitted('identity.read'),
    summary: { zh: '全部角色', en: 'Every role' },
    schema: { response: { 200: Type.Object({ items: Type.Array(RoleView) }) } },
    handle: async ({ hub }) => ({ items: await hub.db.tx(listRoles) }),
  }),
  route({
    method: 'POST',
    path: '/api/v1/roles',
    access: permitted('identity.write'),
    summary: { zh: '新增角色', en: 'Make a role' },
    idempotent: true,
    schema: { body: NewRole, response: { 201: RoleView } },
    async handle({ body, hub, principal, reply }) {
      const role = await hub.db.tx((tx) => createRole(tx, declaredPermissions(hub.modules), principal, body))
      etag(reply.status(201), role.version)
      return role
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/roles/:code',
    access: permitted('identity.read'),
    summary: { zh: '一个角色', en: 'One role' },
    schema: { params: Code, response: { 200: RoleView } },
    async handle({ hub, params: { code }, reply }) {
      const role = await hub.db.tx((tx) => findRole(tx, code))
      if (!role) throw errors.noRole({ role: code })
      etag(reply, role.version)
      return role
    },
  }),
  route({
    method: 'PATCH',
    path: '/api/v1/roles/:code',
    access: permitted('identity.write'),
    summary: { zh: '修改角色', en: 'Change a role' },
    schema: { params: Code, body: RoleChange, response: { 200: RoleView } },
    async handle({ body, hub, params: { code }, principal, reply, request }) {
      const match = (version: number): void => requireMatch(request, version)
      const role = await hub.db.tx((tx) =>
        changeRole(tx, declaredPermissions(hub.modules), principal, code, body, match),
      )
      etag(reply, role.version)
      return role
    },
  }),
]
