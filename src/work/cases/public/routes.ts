// /api/v1/cases/public: what everybody may see of what is being done, and joining in.
import Type from 'typebox'
import { anyone } from '../../../kernel/access/index.ts'
import { PageQuery, type RouteDefinition, route } from '../../../kernel/http/index.ts'
import { likeness } from '../duplicates/rules.ts'
import { errors } from '../errors.ts'
import { publicCondition } from './conditions.ts'
import { readFigures } from './figures.ts'
import limits from './limits.json' with { type: 'json' }
import { findPublic, listPoints, listPublic } from './queries.ts'
import {
  CaseNumber,
  nearFields,
  PublicCase,
  PublicFigures,
  PublicPoint,
  publicFilter,
  SupportInput,
  SupportReceipt,
} from './schema.ts'
import { supportCase } from './support.ts'

const path = '/api/v1/cases/public'
const One = Type.Object({ number: CaseNumber })
const Next = Type.Union([Type.String(), Type.Null()])

export const publicRoutes: RouteDefinition[] = [
  route({
    method: 'GET',
    path,
    access: anyone,
    summary: {
      zh: '公开的事：类别、大致位置、谁在办、何时办好',
      en: 'What is being done, for everybody: kind, roughly where, by whom, until when',
    },
    schema: {
      querystring: Type.Object({ ...PageQuery, ...publicFilter, ...nearFields }),
      response: { 200: Type.Object({ items: Type.Array(PublicCase), next: Next }) },
    },
    handle: ({ hub, query: { cursor, limit = 50, near, radius, ...filter } }) =>
      hub.db.tx(async (tx) =>
        listPublic(tx, await publicCondition(tx, filter), {
          near,
          radius: radius ?? (filter.category ? likeness.radiusMetres : undefined),
          cursor,
          limit,
        }),
      ),
  }),
  route({
    method: 'GET',
    path: `${path}/points`,
    access: anyone,
    summary: { zh: '公开的事在地图上的位置', en: 'Where they lie, for a map' },
    schema: {
      querystring: Type.Object(publicFilter),
      response: { 200: Type.Object({ items: Type.Array(PublicPoint), more: Type.Boolean() }) },
    },
    async handle({ hub, query }) {
      const most = limits.mostPoints
      const rows = await hub.db.tx(async (tx) => listPoints(tx, await publicCondition(tx, query), most + 1))
      return { items: rows.slice(0, most), more: rows.length > most }
    },
  }),
  route({
    method: 'GET',
    path: `${path}/figures`,
    access: anyone,
    summary: { zh: '一个地方办得怎么样', en: 'How it goes in a place' },
    schema: {
      querystring: Type.Object({
        region: Type.Optional(
          Type.String({ minLength: 1, maxLength: 200, description: 'Code or path of a region' }),
        ),
      }),
      response: { 200: PublicFigures },
    },
    handle: ({ hub, language, query: { region } }) => readFigures(hub, region, language),
  }),
  route({
    method: 'GET',
    path: `${path}/:number`,
    access: anyone,
    summary: { zh: '公开的一件事', en: 'One of them' },
    schema: { params: One, response: { 200: PublicCase } },
    async handle({ hub, params: { number } }) {
      const found = await hub.db.tx(async (tx) => findPublic(tx, await publicCondition(tx, {}), number))
      if (!found) throw errors.notFound({ number })
      return found
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/cases/:number/support',
    access: anyone,
    summary: { zh: '我也遇到了', en: 'It troubles me too' },
    idempotent: true,
    schema: { params: One, body: SupportInput, response: { 200: SupportReceipt, 201: SupportReceipt } },
    async handle({ body, hub, params: { number }, principal, reply, request }) {
      const { isNew, ...receipt } = await supportCase(hub, {
        number,
        principal,
        input: body,
        address: request.ip,
      })
      reply.status(isNew ? 201 : 200)
      return receipt
    },
  }),
]
