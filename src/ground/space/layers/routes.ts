// /api/v1/layers: what the map can show, with look and legend.

import Type from 'typebox'
import { actorOf, anyone, type Principal, permitted } from '../../../kernel/access/index.ts'
import { audit } from '../../../kernel/audit/index.ts'
import type { Tx } from '../../../kernel/db/index.ts'
import { type RouteDefinition, route } from '../../../kernel/http/index.ts'
import { defineLayer, removeDrawnLayer } from './draw.ts'
import { getDrawnLayer } from './drawn.ts'
import { LayerView, NewLayer, NewLook } from './schema.ts'
import { type DressedLayer, getLayer, listLayers, saveLook } from './service.ts'

const Name = Type.Object({ id: Type.String({ pattern: '^[a-z][a-z0-9-]{0,59}$' }) })
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
    path: '/api/v1/layers/:id',
    access: permitted('space.write'),
    summary: { zh: '建立或修改自有图层', en: "Make or change a city's own layer" },
    schema: { params: Name, body: NewLayer, response: { 200: LayerView } },
    handle: ({ body, hub, params: { id }, principal }) =>
      hub.db.tx(async (tx) => {
        await defineLayer(tx, { ...body, id, description: body.description ?? body.title })
        await audit(tx, { actor: actorOf(principal), action: 'space.define-layer', subject: id })
        return viewOf(tx, id, principal)
      }),
  }),
  route({
    method: 'DELETE',
    path: '/api/v1/layers/:id',
    access: permitted('space.write'),
    summary: { zh: '删除自有图层及其要素', en: "Remove a city's own layer with its features" },
    schema: { params: Name },
    handle: ({ hub, params: { id }, principal, reply }) =>
      hub.db.tx(async (tx) => {
        await getDrawnLayer(tx, id)
        await removeDrawnLayer(tx, id)
        await audit(tx, { actor: actorOf(principal), action: 'space.remove-layer', subject: id })
        reply.status(204)
      }),
  }),
  route({
    method: 'PUT',
    path: '/api/v1/layers/:id/look',
    access: permitted('space.write'),
    summary: { zh: '设置图层的样式、图例与顺序', en: 'Give a layer its style, legend and order' },
    schema: { params: Name, body: NewLook, response: { 200: LayerView } },
    handle: ({ body, hub, params: { id }, principal }) =>
      hub.db.tx(async (tx) => {
        await getLayer(tx, id, principal)
        await saveLook(tx, id, body)
        await audit(tx, { actor: actorOf(principal), action: 'space.dress-layer', subject: id })
        return viewOf(tx, id, principal)
      }),
  }),
]

async function viewOf(tx: Tx, id: string, reader: Principal): Promise<unknown> {
  const layer = (await listLayers(tx, reader)).find((each) => each.id === id)
  return layer && asView(layer)
}

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
