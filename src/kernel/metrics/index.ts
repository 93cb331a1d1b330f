// Figures for whoever watches the hub, in Prometheus' form.

import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { anyone } from '../access/index.ts'
import { sql } from '../db/index.ts'
import { type RouteDefinition, route } from '../http/route.ts'
import type { Hub } from '../hub/index.ts'

export interface Metrics {
  route: RouteDefinition
  watch(app: FastifyInstance): void
}

export function createMetrics(hub: Hub): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'shanzhi_http_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  })
  const failures = new Counter({
    name: 'shanzhi_http_failures_total',
    help: 'Answers with status 500 and above',
    registers: [registry],
  })
  const jobs = new Gauge({
    name: 'shanzhi_jobs',
    help: 'Jobs on the table by state',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      const rows = await hub.db.tx((tx) =>
        tx.rows<{ state: string; count: number }>(
          sql`SELECT state, count(*) AS count FROM kernel.job GROUP BY state`,
        ),
      )
      this.reset()
      for (const { count, state } of rows) this.set({ state }, count)
    },
  })
  void jobs
  return {
    route: route({
      method: 'GET',
      path: '/metrics',
      access: anyone,
      summary: { zh: '运行指标', en: 'Metrics' },
      async handle({ reply }) {
        return reply.type(registry.contentType).send(await registry.metrics())
      },
    }),
    watch(app) {
      app.addHook('onResponse', async (request, reply) => {
        const labels = {
          method: request.method,
          route: request.routeOptions.url ?? 'none',
          status: String(reply.statusCode),
        }
        requests.observe(labels, reply.elapsedTime / 1000)
        if (reply.statusCode >= 500) failures.inc()
      })
    },
  }
}
