// /api/v1/calendars: a place's working time in versions, and the moment at which a limit ends by it.
import { anyone } from '../../../kernel/access/index.ts'
import { etag, type RouteDefinition, route } from '../../../kernel/http/index.ts'
import { errors } from '../errors.ts'
import { loadCalendar } from '../reference/load.ts'
import { calendarVersions, findCalendarVersion, listCalendars, readCalendar } from '../reference/queries.ts'
import {
  Definition,
  Key,
  Listed,
  listed,
  mayConfigure,
  Trial,
  Version,
  Versions,
  versionsView,
} from '../reference/wire.ts'
import { startDeadline } from './deadline.ts'
import { Calendar } from './definition.ts'
import { Ends, EndsQuery } from './schema.ts'

const path = '/api/v1/calendars'

export const calendarRoutes: RouteDefinition[] = [
  route({
    method: 'GET',
    path,
    access: anyone,
    summary: { zh: '工作日历（各取最新版本）', en: 'Working calendars, the newest version of each' },
    schema: { response: { 200: Listed } },
    handle: async ({ hub }) => ({ items: listed(await hub.db.tx(listCalendars)) }),
  }),
  route({
    method: 'GET',
    path: `${path}/:key`,
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
    method: 'GET',
    path: `${path}/:key/versions`,
    access: anyone,
    summary: { zh: '一个工作日历的各个版本', en: 'The versions of a working calendar, the newest first' },
    schema: { params: Key, response: { 200: Versions } },
    async handle({ hub, params: { key } }) {
      const versions = await hub.db.tx((tx) => calendarVersions(tx, key))
      if (versions.length === 0) throw errors.noCalendar({ key })
      return { items: versionsView(versions) }
    },
  }),
  route({
    method: 'GET',
    path: `${path}/:key/ends`,
    access: anyone,
    summary: { zh: '一段时限到什么时候为止', en: 'When a limit that starts at a moment ends' },
    schema: { params: Key, querystring: EndsQuery, response: { 200: Ends } },
    handle: ({ hub, params: { key }, query: { amount, clock, from, unit, version } }) =>
      hub.db.tx(async (tx) => {
        const stored = await findCalendarVersion(tx, key, version)
        if (!stored) throw errors.noCalendar({ key })
        const start = from === undefined ? tx.now : new Date(from)
        const { dueAt, warnAt } = startDeadline(
          start,
          { amount, clock, unit },
          await readCalendar(tx, stored),
        )
        return { from: start.toISOString(), dueAt: dueAt.toISOString(), warnAt: warnAt.toISOString() }
      }),
  }),
  route({
    method: 'POST',
    path,
    access: mayConfigure,
    summary: { zh: '载入工作日历的新版本', en: 'Load the next version of a working calendar' },
    schema: { body: Calendar, querystring: Trial, response: { 200: Definition, 201: Definition } },
    async handle({ body, hub, principal, query: { dryRun = false }, reply }) {
      const calendar = await hub.db.tx((tx) => loadCalendar(tx, principal, body, !dryRun))
      if (!dryRun) etag(reply.status(201), calendar.version)
      return calendar
    },
  }),
]
