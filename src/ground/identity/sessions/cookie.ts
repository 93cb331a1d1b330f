// The session's token on its way: a cookie that scripts cannot read and other sites cannot send, or a bearer header.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Hub } from '../../../kernel/hub/index.ts'

export const cookieName = 'shanzhi_session'

export function tokenOf(request: FastifyRequest): string | undefined {
  const bearer = /^Bearer ([\w-]{20,200})$/i.exec(request.headers.authorization ?? '')
  return bearer?.[1] ?? request.cookies[cookieName]
}

export function setSessionCookie(
  hub: Hub,
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
): void {
  reply.setCookie(cookieName, token, attributes(hub, request))
  reply.header('cache-control', 'no-store')
}

export function clearSessionCookie(hub: Hub, request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(cookieName, attributes(hub, request))
}

function attributes(hub: Hub, request: FastifyRequest) {
  const secure = request.protocol === 'https' || hub.config.publicUrl.startsWith('https:')
  return { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
}
