// Headers that every answer carries, and the check that a request with a session's cookie comes from our own pages.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { defineErrors } from '../errors/index.ts'

const errors = defineErrors('http', {
  crossSite: { status: 403, message: { zh: '请求来自别的网站', en: 'The request came from another site' } },
})

const contentSecurityPolicy = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "style-src 'self' 'unsafe-inline'",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const headers: Record<string, string> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), geolocation=(self), microphone=()',
}

export function secure(app: FastifyInstance): void {
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(headers)
  })
}

const harmless = new Set(['GET', 'HEAD', 'OPTIONS'])

/** A browser sends its cookie along with a form of another site: such a request changes nothing here. */
export function refuseCrossSite(request: FastifyRequest): void {
  if (harmless.has(request.method) || !request.headers.cookie) return
  const site = request.headers['sec-fetch-site']
  if (typeof site === 'string') {
    if (site === 'same-origin' || site === 'none') return
    throw errors.crossSite()
  }
  const { origin } = request.headers
  if (origin && URL.canParse(origin) && new URL(origin).host === request.headers.host) return
  if (!origin) return
  throw errors.crossSite()
}
