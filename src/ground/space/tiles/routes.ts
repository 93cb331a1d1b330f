// /tiles/{layer}/{z}/{x}/{y}.mvt

import Type from 'typebox'
import { anyone } from '../../../kernel/access/index.ts'
import { type RouteDefinition, route } from '../../../kernel/http/index.ts'
import { errors } from '../errors.ts'
import { getLayer } from '../layers/service.ts'
import { openToOtherSites } from '../open-to-other-sites.ts'
import { readTile } from './service.ts'
import { isTile } from './tile-box.ts'

const Digits = Type.String({ pattern: '^\\d{1,8}$' })

export const tileRoutes: RouteDefinition[] = [
  route({
    method: 'GET',
    path: '/tiles/:layer/:z/:x/:y.mvt',
    access: anyone,
    summary: { zh: '矢量瓦片', en: 'A vector tile' },
    schema: {
      params: Type.Object({ layer: Type.String({ maxLength: 60 }), z: Digits, x: Digits, y: Digits }),
    },
    async handle({ hub, params, principal, reply, request }) {
      const address = { z: Number(params.z), x: Number(params.x), y: Number(params.y) }
      if (!isTile(address)) throw errors.noTile()
      const { layer, tile } = await hub.db.tx(async (tx) => {
        const layer = await getLayer(tx, params.layer, principal)
        return { layer, tile: await readTile(tx, layer, principal, address) }
      })
      const open = layer.access.kind === 'anyone' && !layer.restrict
      if (open) openToOtherSites(reply)
      reply.header('vary', 'Accept-Encoding')
      reply.header('cache-control', open ? 'public, max-age=30' : 'private, no-cache')
      reply.header('etag', tile.tag)
      if (request.headers['if-none-match']?.split(/,\s*/).includes(tile.tag)) return reply.status(304).send()
      if (!tile.plain) return reply.status(204).send()
      reply.type('application/vnd.mapbox-vector-tile')
      const zipped = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '') && tile.gzip
      if (zipped) return reply.header('content-encoding', 'gzip').send(zipped)
      return reply.send(tile.plain)
    },
  }),
]
