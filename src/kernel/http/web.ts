// Hands out the built pages. Addresses of pages that live in the browser all get the same document.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import serveFiles from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { anyone } from '../access/index.ts'

const folder = fileURLToPath(new URL('../../../dist/web/', import.meta.url))
const pages = [
  '/',
  '/setup',
  '/sign-in',
  '/report',
  '/track',
  '/track/*',
  '/desk',
  '/desk/*',
  '/screen',
  '/screen/*',
]

export async function serveWeb(app: FastifyInstance): Promise<void> {
  if (!existsSync(folder)) return
  await app.register(async (scope) => {
    scope.addHook('onRoute', (options) => {
      options.config = { access: anyone, ...options.config }
      options.schema = { ...options.schema, hide: true }
    })
    await scope.register(serveFiles, {
      root: folder,
      index: false,
      wildcard: false,
      setHeaders: (reply, path) => {
        const immutable = path.includes('/assets/')
        reply.header('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
    for (const path of pages) {
      scope.get(
        path,
        { config: { access: anyone }, schema: { hide: true } },
        (_request, reply: FastifyReply) => reply.sendFile('index.html'),
      )
    }
  })
}
