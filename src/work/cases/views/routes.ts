// /api/v1/cases/views: ready-made and saved views of the list.
import Type from 'typebox'
import { signedIn } from '../../../kernel/access/index.ts'
import { etag, type RouteDefinition, requireMatch, route, sentVersion } from '../../../kernel/http/index.ts'
import { presetsFor } from './presets.ts'
import { NewView, SavedView } from './schema.ts'
import { changeView, listViews, removeView, saveView } from './service.ts'

const path = '/api/v1/cases/views'
const Id = Type.Object({ id: Type.String({ format: 'uuid' }) })

export const savedViewRoutes: RouteDefinition[] = [
  route({
    method: 'GET',
    path,
    access: signedIn,
    summary: {
      zh: '视图：现成的、自己的、本单位共享的',
      en: 'Views: ready-made, own, shared by the organisation',
    },
    schema: { response: { 200: Type.Object({ items: Type.Array(SavedView) }) } },
    handle: ({ hub, language, principal }) =>
      hub.db.tx(async (tx) => ({
        items: [...(await presetsFor(tx, principal, language)), ...(await listViews(tx, principal))],
      })),
  }),
  route({
    method: 'POST',
    path,
    access: signedIn,
    summary: { zh: '保存视图', en: 'Save a view' },
    idempotent: true,
    schema: { body: NewView, response: { 201: SavedView } },
    async handle({ body, hub, principal, reply }) {
      const view = await hub.db.tx((tx) => saveView(tx, principal, body))
      etag(reply.status(201), view.version)
      return view
    },
  }),
  route({
    method: 'PUT',
    path: `${path}/:id`,
    access: signedIn,
    summary: { zh: '修改自己的视图', en: "Change one's own view" },
    schema: { params: Id, body: NewView, response: { 200: SavedView } },
    async handle({ body, hub, params: { id }, principal, reply, request }) {
      const match = (version: number): void => requireMatch(request, version)
      const view = await hub.db.tx((tx) => changeView(tx, principal, id, body, match))
      etag(reply, view.version)
      return view
    },
  }),
  route({
    method: 'DELETE',
    path: `${path}/:id`,
    access: signedIn,
    summary: { zh: '删除自己的视图', en: "Remove one's own view" },
    schema: { params: Id },
    async handle({ hub, params: { id }, principal, reply, request }) {
      const match = (version: number): void => {
        if (sentVersion(request) !== undefined) requireMatch(request, version)
      }
      await hub.db.tx((tx) => removeView(tx, principal, id, match))
      reply.status(204)
      return undefined
    },
  }),
]
