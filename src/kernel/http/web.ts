// Hands out the built pages. Addresses of pages that live in the browser all get the same document.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import serveFiles from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { anyone } from '../access/index.ts'
import type { Config } from '../config/index.ts'
import { utcOffsets } from './utc-offsets.ts'

const folder = fileURLToPath(new URL('../../../dist/web/', import.meta.url))

/** Addresses of pages, and the document of the face that each belongs to. */
const pages: Record<string, string> = {
  '/': 'index',
  '/setup': 'index',
  // Not the desk's document, which would ask who is here of somebody who is about to say so.
  '/sign-in': 'index',
  '/report': 'portal',
  '/track': 'portal',
  '/track/*': 'portal',
  '/around': 'portal',
  '/places': 'portal',
  '/places/*': 'portal',
  '/mine': 'portal',
  '/desk': 'desk',
  '/desk/*': 'desk',
  '/screen': 'screen',
  '/screen/*': 'screen',
}

type Settings = Pick<Config, 'timeZone' | 'basemap'>

/** The documents by face; each carries what pages must know at once: the place's clock, the map from outside. */
function readDocuments({ basemap, timeZone }: Settings, now: Date): ReadonlyMap<string, string> {
  const map = basemap
    ? ` data-basemap="${basemap.tiles}" data-basemap-credit="${escaped(basemap.credit)}"`
    : ''
  const opening = `<html data-utc-offsets="${utcOffsets(timeZone, now)}"${map}`
  const read = (face: string) => readFileSync(join(folder, `${face}.html`), 'utf8')
  return new Map(
    [...new Set(Object.values(pages))].map((face) => [face, read(face).replace('<html', () => opening)]),
  )
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}

export async function serveWeb(app: FastifyInstance, settings: Settings, now: Date): Promise<void> {
  if (!existsSync(folder)) return
  const documents = readDocuments(settings, now)
  const sendPage = (reply: FastifyReply, status: number, face = 'index') =>
    reply
      .status(status)
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(documents.get(face))
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(html|br|gz)$/.test(entry.name))
    .map(({ name }) => `/${name}`)
  await app.register(async (scope) => {
    // @NOTE the plugin's own routes would come without access: it only lends `sendFile`.
    await scope.register(serveFiles, {
      root: folder,
      serve: false,
      preCompressed: true,
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
    for (const [path, face] of Object.entries(pages)) {
      scope.get(path, options, (_request, reply: FastifyReply) => sendPage(reply, 200, face))
    }
    // Whoever follows an old link with a browser reads so in a page; a program gets the problem.
    scope.get('/*', options, (request, reply: FastifyReply) =>
      request.headers.accept?.includes('text/html') ? sendPage(reply, 404) : reply.callNotFound(),
    )
  })
}
