// Headers that every answer carries, and the check that a request with a session's cookie comes from our own pages.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Config } from '../config/index.ts'
import { defineErrors } from '../errors/index.ts'

const errors = defineErrors('http', {
  crossSite: { status: 403, message: { zh: '请求来自别的网站', en: 'The request came from another site' } },
})

/** What the pages may load: their own, and the tiles of the outside map where the settings name one. */
function contentSecurityPolicy(outside: string | undefined): string {
  const more = outside ? ` ${outside}` : ''
  return [
    "default-src 'self'",
    `img-src 'self' data: blob:${more}`,
    "style-src 'self' 'unsafe-inline'",
    "worker-src 'self' blob:",
    `connect-src 'self'${more}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

const headers: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), geolocation=(self), microphone=()',
}

export function secure(app: FastifyInstance, { basemap }: Pick<Config, 'basemap'>): void {
  const all = { ...headers, 'content-security-policy': contentSecurityPolicy(basemap?.origin) }
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(all)
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
