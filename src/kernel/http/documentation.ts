// /api/docs: the description of the API for a person to read and to try, by Swagger UI served from here.
import { createReadStream } from 'node:fs'
import { createRequire } from 'node:module'
import type { FastifyInstance } from 'fastify'
import { anyone } from '../access/index.ts'

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Shanzhi API · 善治接口</title>
    <link rel="icon" href="/seal.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
  </head>
  <body>
    <div id="docs"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`

const start = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', deepLinking: true, docExpansion: 'none' })\n`

const files = { 'swagger-ui.css': 'text/css', 'swagger-ui-bundle.js': 'text/javascript' }

export function serveDocumentation(app: FastifyInstance): void {
  const options = { config: { access: anyone }, schema: { hide: true } }
  const { resolve } = createRequire(import.meta.url)
  app.get('/api/docs', options, (_request, reply) => reply.type('text/html; charset=utf-8').send(page))
  app.get('/api/docs/start.js', options, (_request, reply) => reply.type('text/javascript').send(start))
  for (const [name, type] of Object.entries(files)) {
    const place = resolve(`swagger-ui-dist/${name}`)
    app.get(`/api/docs/${name}`, options, (_request, reply) =>
      reply.header('cache-control', 'public, max-age=86400').type(type).send(createReadStream(place)),
    )
  }
}
