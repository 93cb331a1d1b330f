// Photos: anybody sends one before reporting; whoever sees the case sees them, staff by their session, others by an address
// that is signed and soon over.
import Type from 'typebox'
import { anyone, permitted } from '../../../kernel/access/index.ts'
import { type RouteDefinition, route } from '../../../kernel/http/index.ts'
import { mostBytes } from '../../../kernel/images/index.ts'
import { receiveAttachment } from './receive.ts'
import { NewAttachment } from './schema.ts'
import { findForStaff, findForTracker, sendPicture } from './show.ts'

const Size = Type.Enum(['whole', 'thumb'], { default: 'whole' })
const Id = Type.String({ format: 'uuid' })

export const attachmentRoutes: RouteDefinition[] = [
  route({
    method: 'POST',
    path: '/api/v1/cases/attachments',
    access: anyone,
    summary: {
      zh: '先传一张照片，再凭它的密钥附到上报或办理',
      en: 'Send a photo, to be attached to a report or step by its key',
    },
    schema: { response: { 201: NewAttachment } },
    bodyLimit: mostBytes,
    accepts: ['*'],
    async handle({ body, hub, principal, reply, request }) {
      const made = await receiveAttachment(hub, { principal, address: request.ip, body })
      reply.status(201).header('cache-control', 'no-store')
      return made
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/cases/:number/attachments/:id',
    access: permitted('cases.read'),
    summary: { zh: '案卷的一张照片', en: 'A photo of a case' },
    schema: {
      params: Type.Object({ number: Type.String({ maxLength: 40 }), id: Id }),
      querystring: Type.Object({ size: Type.Optional(Size) }),
    },
    async handle({ hub, params: { id, number }, principal, query: { size = 'whole' }, reply, request }) {
      const asked = { id, size }
      const photo = await hub.db.tx((tx) => findForStaff(tx, { principal }, number, asked))
      return sendPicture(hub, request, reply, photo, asked)
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/cases/track/attachments/:id',
    access: anyone,
    summary: { zh: '凭签名地址看一张照片', en: 'A photo by its signed address' },
    schema: {
      params: Type.Object({ id: Id }),
      querystring: Type.Object({
        size: Type.Optional(Size),
        until: Type.Integer({ minimum: 0 }),
        signature: Type.String({ minLength: 20, maxLength: 200 }),
      }),
    },
    async handle({ hub, params: { id }, principal, query: { size = 'whole', ...address }, reply, request }) {
      const asked = { id, size, ...address }
      const photo = await hub.db.tx((tx) => findForTracker(tx, hub, { principal }, asked))
      return sendPicture(hub, request, reply, photo, asked)
    },
  }),
]
