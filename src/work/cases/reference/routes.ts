// /api/v1/flows and /api/v1/calendars: the rules by which cases run, open to everybody (规则内置); a city adds versions.
import Type from 'typebox'
import { anyone, permitted } from '../../../kernel/access/index.ts'
import { etag, type RouteDefinition, route } from '../../../kernel/http/index.ts'
import { Calendar } from '../calendar/definition.ts'
import { categoryRoutes } from '../categories/routes.ts'
import { errors } from '../errors.ts'
import { Flow } from '../flow/definition.ts'
import { loadCalendar, loadFlow } from './load.ts'
import {
  findCalendarVersion,
  findFlowVersion,
  listCalendars,
  listFlows,
  readCalendar,
  readFlow,
} from './queries.ts'

const access = permitted('cases.configure')
const Key = Type.Object({ key: Type.String({ maxLength: 60 }) })
const Version = Type.Object({
  version: Type.Optional(Type.Integer({ minimum: 1, description: 'The newest when left out' })),
})
const Loaded = Type.Object(
  { createdAt: Type.String({ format: 'date-time' }) },
  { additionalProperties: true },
)
const Definition = Type.Object({}, { additionalProperties: true })

const flowRoutes: RouteDefinition[] = [
  route({
    method: 'GET',
    path: '/api/v1/flows',
    access: anyone,
    summary: { zh: '流程定义（各取最新版本）', en: 'Flows, the newest version of each' },
    schema: { response: { 200: Type.Object({ items: Type.Array(Loaded) }) } },
    handle: async ({ hub }) => ({
      items: (await hub.db.tx(listFlows)).map(({ createdAt, definition }) => ({ ...definition, createdAt })),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/v1/flows/:key',
    access: anyone,
    summary: { zh: '一个流程', en: 'One flow' },
    schema: { params: Key, querystring: Version, response: { 200: Definition } },
    handle: ({ hub, params: { key }, query: { version }, reply }) =>
      hub.db.tx(async (tx) => {
        const stored = await findFlowVersion(tx, key, version)
        if (!stored) throw errors.noFlow({ key })
        etag(reply, stored.version)
        return readFlow(tx, stored)
      }),
  }),
  route({
    method: 'POST',
    path: '/api/v1/flows',
    access,
    summary: { zh: '载入流程的新版本', en: 'Load the next version of a flow' },
    schema: { body: Flow, response: { 201: Definition } },
    async handle({ body, hub, principal, reply }) {
      const flow = await hub.db.tx((tx) => loadFlow(tx, principal, body))
      etag(reply.status(201), flow.version)
      return flow
    },
  }),
]

const calendarRoutes: RouteDefinition[] = [
  route({
    method: 'GET',
    path: '/api/v1/calendars',
    access: anyone,
    summary: { zh: '工作日历（各取最新版本）', en: 'Working calendars, the newest version of each' },
    schema: { response: { 200: Type.Object({ items: Type.Array(Loaded) }) } },
    handle: async ({ hub }) => ({
      items: (await hub.db.tx(listCalendars)).map(({ createdAt, definition }) => ({
        ...definition,
        createdAt,
      })),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/v1/calendars/:key',
    access: anyone,
    summary: { zh: '一个工作日历', en: 'One working calendar' },
    schema: { params: Key, querystring: Version, response: { 200: Definition } },
    handle: ({ hub, params: { key }, query: { version }, reply }) =>
      hub.db.tx(async (tx) => {
        const stored = await findCalendarVersion(tx, key, version)
        if (!stored) throw errors.noCalendar({ key })
        etag(reply, stored.version)
        return readCalendar(tx, stored)
      }),
  }),
  route({
    method: 'POST',
    path: '/api/v1/calendars',
    access,
    summary: { zh: '载入工作日历的新版本', en: 'Load the next version of a working calendar' },
    schema: { body: Calendar, response: { 201: Definition } },
    async handle({ body, hub, principal, reply }) {
      const calendar = await hub.db.tx((tx) => loadCalendar(tx, principal, body))
      etag(reply.status(201), calendar.version)
      return calendar
    },
  }),
]

export const referenceRoutes: RouteDefinition[] = [...categoryRoutes, ...flowRoutes, ...calendarRoutes]
