// /api/v1/session: signing in and out, who one is. /api/v1/sessions: where else one is signed in.
import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import { anyone, type Principal, signedIn } from '../../../kernel/access/index.ts'
import { audit } from '../../../kernel/audit/index.ts'
import { type RouteDefinition, route } from '../../../kernel/http/index.ts'
import { errors } from '../errors.ts'
import { clearSessionCookie, setSessionCookie } from './cookie.ts'
import { endSession, type Origin } from './queries.ts'
import { Credentials, PasswordChange, SessionItem, SessionView } from './schema.ts'
import { describeSession, listSessions, revokeOtherSessions, revokeSession } from './service.ts'
import { changePassword, signIn } from './sign-in.ts'

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) })

export const sessionRoutes: RouteDefinition[] = [
  route({
    method: 'POST',
    path: '/api/v1/session',
    access: anyone,
    summary: { zh: '登录', en: 'Sign in' },
    schema: { body: Credentials, response: { 201: SessionView } },
    async handle({ body, hub, language, principal: { sessionId }, reply, request }) {
      const { principal, token } = await signIn(hub, body, originOf(request), sessionId)
      setSessionCookie(hub, request, reply.status(201), token)
      return hub.db.tx((tx) => describeSession(tx, principal, language))
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/session',
    access: signedIn,
    summary: { zh: '当前登录的是谁', en: 'Who is signed in' },
    schema: { response: { 200: SessionView } },
    async handle({ hub, language, principal, reply }) {
      reply.header('cache-control', 'no-store')
      return hub.db.tx((tx) => describeSession(tx, principal, language))
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/v1/session',
    access: anyone,
    summary: { zh: '退出登录', en: 'Sign out' },
    async handle({ hub, principal: { id, sessionId }, reply, request }) {
      if (id && sessionId) {
        await hub.db.tx(async (tx) => {
          await endSession(tx, sessionId)
          await audit(tx, { actor: id, action: 'identity.sign-out', subject: id })
        })
      }
      clearSessionCookie(hub, request, reply)
      reply.status(204)
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/session/password',
    access: signedIn,
    summary: {
      zh: '修改自己的密码，换发会话',
      en: 'Change one’s own password; a new session replaces all others',
    },
    schema: { body: PasswordChange },
    async handle({ body, hub, principal, reply, request }) {
      const token = await changePassword(hub, personOf(principal), body, originOf(request))
      setSessionCookie(hub, request, reply.status(204), token)
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/sessions',
    access: signedIn,
    summary: { zh: '自己或某人的登录会话', en: 'One’s own sessions, or another person’s' },
    schema: {
      querystring: Type.Object({ personId: Type.Optional(Type.String({ format: 'uuid' })) }),
      response: { 200: Type.Object({ items: Type.Array(SessionItem) }) },
    },
    handle: async ({ hub, principal, query }) => ({
      items: await hub.db.tx((tx) =>
        listSessions(hub, tx, principal, query.personId ?? personOf(principal).id),
      ),
    }),
  }),
  route({
    method: 'DELETE',
    path: '/api/v1/sessions',
    access: signedIn,
    summary: { zh: '结束自己的其他会话', en: 'Sign out everywhere else' },
    async handle({ hub, principal, reply }) {
      await hub.db.tx((tx) => revokeOtherSessions(tx, principal))
      reply.status(204)
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/v1/sessions/:id',
    access: signedIn,
    summary: { zh: '结束一个会话', en: 'End a session' },
    schema: { params: Id },
    async handle({ hub, params: { id }, principal, reply }) {
      await hub.db.tx((tx) => revokeSession(hub, tx, principal, id))
      reply.status(204)
    },
  }),
]

export function originOf(request: FastifyRequest): Origin {
  return { address: request.ip, agent: request.headers['user-agent'] }
}

function personOf(principal: Principal): Principal & { id: string } {
  const { id } = principal
  if (id === null) throw errors.noSession()
  return { ...principal, id }
}
