// /api/v1/people/{id}/account: signing in as that person.
import Type from 'typebox'
import { permitted } from '../../../kernel/access/index.ts'
import { type RouteDefinition, route } from '../../../kernel/http/index.ts'
import { closeAccount, giveAccount, resetPassword } from './service.ts'

const path = '/api/v1/people/:id/account'
const Id = Type.Object({ id: Type.String({ format: 'uuid' }) })
const FreshPassword = Type.Object({
  account: Type.String(),
  password: Type.String({ description: 'Shown this once' }),
})

export const accountRoutes: RouteDefinition[] = [
  route({
    method: 'POST',
    path,
    access: permitted('identity.write'),
    summary: {
      zh: '开通账号，给出一次性显示的密码',
      en: 'Give an account and a password that is shown once',
    },
    schema: {
      params: Id,
      body: Type.Object({ account: Type.String({ minLength: 2, maxLength: 60 }) }),
      response: { 201: FreshPassword },
    },
    async handle({ body: { account }, hub, params: { id }, principal, reply }) {
      const fresh = await giveAccount(hub, principal, id, account)
      reply.status(201).header('cache-control', 'no-store')
      return fresh
    },
  }),
  route({
    method: 'PATCH',
    path,
    access: permitted('identity.write'),
    summary: { zh: '停用或启用账号', en: 'Close or open an account' },
    schema: { params: Id, body: Type.Object({ disabled: Type.Boolean() }) },
    async handle({ body: { disabled }, hub, params: { id }, principal, reply }) {
      await hub.db.tx((tx) => closeAccount(hub, tx, principal, id, disabled))
      reply.status(204)
    },
  }),
  route({
    method: 'POST',
    path: `${path}/password`,
    access: permitted('identity.write'),
    summary: { zh: '重置密码', en: 'Set a fresh random password' },
    schema: { params: Id, response: { 200: FreshPassword } },
    async handle({ hub, params: { id }, principal, reply }) {
      reply.header('cache-control', 'no-store')
      return resetPassword(hub, principal, id)
    },
  }),
]
