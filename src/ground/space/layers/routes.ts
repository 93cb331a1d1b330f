// /api/v1/layers: what the map can show, with look and legend.

import Type from 'typebox'
import { actorOf, anyone, permitted } from '../../../kernel/access/index.ts'
import { audit } from '../../../kernel/audit/index.ts'
import { type RouteDefinition, route } from '../../../kernel/http/index.ts'
import { type DressedLayer, getLayer, listLayers, saveLook } from './service.ts'
import { LayerView, NewLook } from './schema.ts'

const Layers = Type.Object({ items: Type.Array(LayerView) })

export const layerRoutes: RouteDefinition[] = [
  route({
    method: 'GET',
    path: '/api/v1/layers',
    access: anyone,
    summary: { zh: '地图图层、样式与图例', en: 'The layers of the map, their style and legend' },
    schema: { response: { 200: Layers } },
    handle: async ({ hub, principal }) => ({
      items: (await hub.db.tx((tx) => listLayers(tx, principal))).map(asView),
    }),
  }),
  route({
    method: 'PUT',
    path: '/api/v1/layers/:id/look',
    access: permitted('space.manage'),
    summary: { zh: '设置图层的样式、图例与顺序', en: 'Give a layer its style, legend and order' },
    schema: {
      params: Type.Object({ id: Type.String({ maxLength: 60 }) }),
      body: NewLook,
      response: { 200: LayerView },
    },
    handle: ({ body, hub, params: { id }, principal }) =>
      hub.db.tx(async (tx) => {
        await getLayer(tx, id, principal)
        await saveLook(tx, id, body)
        await audit(tx, { actor: actorOf(principal), action: 'space.dress-layer', subject: id })
        const dressed = (await listLayers(tx, principal)).find((layer) => layer.id === id)
        return dressed && asView(dressed)
      }),
  }),
]

function asView(layer: DressedLayer): unknown {
  const { access, description, fields, geometry, hidden, id, legend, style, title } = layer
  return {
    id,
    title,
    description,
    geometry,
    fields,
    time: layer.time ?? null,
    public: access.kind === 'anyone',
    hidden,
    shownFrom: layer.shownFrom ?? 0,
    pointsFrom: geometry === 'point' ? (layer.pointsFrom ?? 14) : null,
    tiles: `/tiles/${id}/{z}/{x}/{y}.mvt`,
    items: `/ogc/collections/${id}/items`,
    style,
    legend,
  }
}
