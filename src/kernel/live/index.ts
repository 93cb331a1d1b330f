// Live screens over server-sent events. A client is told what changed, never what it says: it asks the API for that,
// with its own rights. A client that comes back names the last event it saw and misses nothing.
import type { FastifyReply } from 'fastify'
import Type from 'typebox'
import { signedIn } from '../access/index.ts'
import { eventsAfter, lastPosition, type PositionedEvent } from '../events/index.ts'
import { type RouteDefinition, route } from '../http/route.ts'
import type { Hub } from '../hub/index.ts'

interface Viewer {
  topics: string[]
  reply: FastifyReply
}

export interface Live {
  route: RouteDefinition
  stop(): void
}

const lookEvery = 500
const heartbeatEvery = 20_000
const mostViewers = 5_000

export function createLive(hub: Hub): Live {
  const viewers = new Set<Viewer>()
  let position = -1
  let looking = false

  async function look(): Promise<void> {
    if (looking || viewers.size === 0) return
    looking = true
    try {
      const events = await hub.db.tx((tx) => eventsAfter(tx, position))
      for (const event of events) for (const viewer of viewers) tell(viewer, event)
      position = events.at(-1)?.position ?? position
    } catch (error) {
      hub.log.warn({ event: 'live.failed', reason: String(error) }, 'live events could not be read')
    } finally {
      looking = false
    }
  }

  const watch = setInterval(() => void look(), lookEvery)
  const heartbeat = setInterval(() => {
    for (const { reply } of viewers) reply.raw.write(': here\n\n')
  }, heartbeatEvery)
  watch.unref()
  heartbeat.unref()

  return {
    route: route({
      method: 'GET',
      path: '/api/v1/live',
      access: signedIn,
      summary: { zh: '实时变化（SSE）', en: 'What changes, as server-sent events' },
      schema: { querystring: Type.Object({ topics: Type.Optional(Type.String({ maxLength: 500 })) }) },
      async handle({ query, reply, request }) {
        if (viewers.size >= mostViewers) return reply.status(503).send()
        const { missed, now } = await hub.db.tx(async (tx) => {
          const seen = Number(request.headers['last-event-id'])
          const missed = Number.isInteger(seen) && seen >= 0 ? await eventsAfter(tx, seen, 1000) : []
          return { missed, now: await lastPosition(tx) }
        })
        if (viewers.size === 0) position = now
        const viewer = { topics: query.topics?.split(',').filter(Boolean) ?? [], reply }
        reply.hijack()
        const { raw } = reply
        raw.writeHead(200, {
          ...(reply.getHeaders() as Record<string, string>),
          'content-type': 'text/event-stream',
          'cache-control': 'no-cache, no-transform',
          'x-accel-buffering': 'no',
        })
        raw.write(`retry: 2000\nid: ${now}\nevent: ready\ndata: {}\n\n`)
        for (const event of missed) tell(viewer, event)
        viewers.add(viewer)
        raw.on('close', () => viewers.delete(viewer))
        return reply
      },
    }),
    stop() {
      clearInterval(watch)
      clearInterval(heartbeat)
      for (const { reply } of viewers) reply.raw.end()
      viewers.clear()
    },
  }
}

function tell({ reply, topics }: Viewer, { happenedAt, position, subject, type }: PositionedEvent): void {
  const topic = type.split('.')[0] ?? type
  if (topics.length > 0 && !topics.includes(topic)) return
  reply.raw.write(
    `id: ${position}\nevent: ${topic}\ndata: ${JSON.stringify({ type, subject, happenedAt })}\n\n`,
  )
}
