// Public features and tiles may be shown by pages of other sites (OGC API Features §7.9, cross-origin requests).
// Without credentials only: what a session may see stays on our own pages.

import type { FastifyReply } from 'fastify'

export function openToOtherSites(reply: FastifyReply): void {
  reply.header('access-control-allow-origin', '*')
  reply.header('access-control-expose-headers', 'Link, Content-Crs, ETag')
  reply.header('cross-origin-resource-policy', 'cross-origin')
}
