// /api/v1/setup: the one-time link of an empty hub.
import Type from 'typebox'
import { anyone } from '../../../kernel/access/index.ts'
import { type RouteDefinition, route } from '../../../kernel/http/index.ts'
import { hasAdministrator } from '../grants/queries.ts'
import { setSessionCookie } from '../sessions/cookie.ts'
import { originOf } from '../sessions/routes.ts'
import { SessionView } from '../sessions/schema.ts'
import { describeSession } from '../sessions/service.ts'
import { signIn } from '../sessions/sign-in.ts'
import { Setup } from './schema.ts'
import { setUp } from './service.ts'

export const setupRoutes: RouteDefinition[] = [
  route({
    method: 'GET',
    path: '/api/v1/setup',
    access: anyone,
    summary: { zh: '是否还需要初始设置', en: 'Whether the hub waits for its first administrator' },
    schema: { response: { 200: Type.Object({ needed: Type.Boolean() }) } },
    handle: async ({ hub }) => ({ needed: !(await hub.db.tx((tx) => hasAdministrator(tx))) }),
  }),
  route({
    method: 'POST',
    path: '/api/v1/setup',
    access: anyone,
    summary: { zh: '建立第一个管理员并登录', en: 'Make the first administrator and sign in' },
    schema: { body: Setup, response: { 201: SessionView } },
    async handle({ body, hub, language, reply, request }) {
      await setUp(hub, body)
      const { principal, token } = await signIn(hub, body, originOf(request))
      setSessionCookie(hub, request, reply.status(201), token)
      return hub.db.tx((tx) => describeSession(tx, principal, language))
    },
  }),
]
