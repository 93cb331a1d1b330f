// Hands out the built pages. Addresses of pages that live in the browser all get the same document.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import serveFiles from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { anyone } from '../access/index.ts'
import type { Config } from '../config/index.ts'

const folder = fileURLToPath(new URL('../../../dist/web/', import.meta.url))
const pages = [
  '/',
  '/setup',
  '/sign-in',
  '/report',
  '/track',
  '/track/*',
  '/around',
  '/places',
  '/places/*',
  '/mine',
  '/desk',
  '/desk/*',
  '/screen',
  '/screen/*',
]

type Settings = Pick<Config, 'timeZone' | 'basemap'>

/** The one document of all pages; it carries what they must know at once: the place's time zone, the map from outside. */
function readDocument({ basemap, timeZone }: Settings): string {
  const map = basemap
    ? ` data-basemap="${basemap.tiles}" data-basemap-credit="${escaped(basemap.credit)}"`
    : ''
  return readFileSync(join(folder, 'index.html'), 'utf8').replace(
    '<html',
    () => `<html data-time-zone="${timeZone}"${map}`,
  )
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}

export async function serveWeb(app: FastifyInstance, settings: Settings): Promise<void> {
  if (!existsSync(folder)) return
  const document = readDocument(settings)
  const sendPage = (reply: FastifyReply, status: number) =>
    reply.status(status).header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(document)
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => `/${name}`)
  await app.register(async (scope) => {
    // @NOTE the plugin's own routes would come without access: it only lends `sendFile`.
    await scope.register(serveFiles, {
      root: folder,
      serve: false,
      setHeaders: (reply, path) => {
        const immutable = path.includes('/assets/')
        reply.header('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
    const options = { config: { access: anyone }, schema: { hide: true } }
    for (const path of ['/assets/*', ...files]) {
      scope.get(path, options, (request, reply: FastifyReply) =>
        reply.sendFile(decodeURIComponent(request.url.split('?')[0] ?? '')),
      )
    }
    for (const path of pages) {
      scope.get(path, options, (_request, reply: FastifyReply) => sendPage(reply, 200))
    }
    // Whoever follows an old link with a browser reads so in a page; a program gets the problem.
    scope.get('/*', options, (request, reply: FastifyReply) =>
      request.headers.accept?.includes('text/html') ? sendPage(reply, 404) : reply.callNotFound(),
    )
  })
}
