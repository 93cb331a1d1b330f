// Composes the hub: database, modules, server, relay, worker. It wires and decides nothing.

import type { FastifyInstance, FastifyRequest } from 'fastify'
import { modules } from './architecture.ts'
import { authenticate } from './ground/identity/index.ts'
import type { Principal } from './kernel/access/index.ts'
import type { Clock } from './kernel/clock/index.ts'
import type { Config } from './kernel/config/index.ts'
import { findEvent, onPublished, type Reaction, reactionKind, relay } from './kernel/events/index.ts'
import { serveDocumentation } from './kernel/http/documentation.ts'
import { addRoutes, createServer } from './kernel/http/index.ts'
import { operationRoutes } from './kernel/http/operations.ts'
import { serveWeb } from './kernel/http/web.ts'
import { type Hub, openHub } from './kernel/hub/index.ts'
import { type JobHandler, startWorker, type Worker } from './kernel/jobs/index.ts'
import { createLive } from './kernel/live/index.ts'
import { createMetrics } from './kernel/metrics/index.ts'

export interface Server {
  app: FastifyInstance
  stop(): Promise<void>
}

export interface Background {
  worker: Worker
  /** Relays and works until nothing is due. */
  settle(): Promise<void>
  stop(): Promise<void>
}

const relayEvery = 300

export async function openShanzhi(config: Config, clock: Clock): Promise<Hub> {
  return openHub(config, clock, modules)
}

export interface AppOptions {
  /** Asked first who calls: tests name their callers with it. */
  authenticate?: (request: FastifyRequest) => Principal | undefined
}

/** The server alone: routes, without background work. */
export async function createApp(hub: Hub, options: AppOptions = {}): Promise<Server> {
  const app = await createServer({
    hub,
    authenticate: async (_hub, request) => options.authenticate?.(request) ?? authenticate(hub, request),
  })
  const live = createLive(hub)
  const metrics = createMetrics(hub)
  metrics.watch(app)
  addRoutes(app, hub, 'operations', [...operationRoutes, live.route, metrics.route])
  for (const { name, routes = [] } of hub.modules) addRoutes(app, hub, name, routes)
  serveDocumentation(app)
  await serveWeb(app, hub.config, hub.clock.now())
  const stops = await Promise.all(hub.modules.map((module) => module.start?.(hub)))
  return {
    app,
    async stop() {
      live.stop()
      await app.close()
      for (const stop of stops) await stop?.()
    },
  }
}

/** The relay of events and the worker of jobs. */
export function startBackground(hub: Hub, options = { poll: true }): Background {
  const reactions = hub.modules.flatMap(({ reactions: own = [] }) => own)
  const worker = startWorker(
    hub,
    [...hub.modules.flatMap(({ jobs = [] }) => jobs), ...reactions.map(asJob)],
    options,
  )
  let relaying: Promise<void> | null = null
  let stopped = false

  function move(): void {
    if (relaying || stopped) return
    relaying = relayAll().finally(() => {
      relaying = null
    })
  }

  async function relayAll(): Promise<void> {
    try {
      while (!stopped && (await relay(hub.db, reactions)) > 0) worker.wake()
    } catch (error) {
      hub.log.warn({ event: 'relay.failed', reason: String(error) }, 'events could not be relayed')
    }
  }

  const timer = options.poll ? setInterval(move, relayEvery) : undefined
  timer?.unref()
  if (options.poll) onPublished(move)
  return {
    worker,
    async settle() {
      for (;;) {
        const moved = await relay(hub.db, reactions)
        if (moved + (await worker.drain()) === 0) return
      }
    },
    async stop() {
      stopped = true
      clearInterval(timer)
      await relaying
      await worker.stop()
    },
  }
}

function asJob({ name, run }: Reaction): JobHandler {
  return {
    kind: reactionKind(name),
    async run(tx, { key }) {
      const event = await findEvent(tx, String(key))
      if (event) await run(tx, event)
    },
  }
}
