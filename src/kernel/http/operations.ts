// Health for a supervisor, readiness for a balancer, the description of the API for a developer.
import { anyone } from '../access/index.ts'
import { sql } from '../db/index.ts'
import { type RouteDefinition, route } from './route.ts'

export const operationRoutes: RouteDefinition[] = [
  route({
    method: 'GET',
    path: '/api/health',
    access: anyone,
    summary: { zh: '进程是否活着', en: 'Whether the process is alive' },
    handle: async () => ({ status: 'ok' }),
  }),
  route({
    method: 'GET',
    path: '/api/ready',
    access: anyone,
    summary: { zh: '能否提供服务', en: 'Whether the hub can serve' },
    async handle({ hub }) {
      await hub.db.tx((tx) => tx.one(sql`SELECT 1 AS one`))
      return { status: 'ready', database: hub.db.engine }
    },
  }),
  route({
    method: 'GET',
    path: '/api/openapi.json',
    access: anyone,
    summary: { zh: '接口说明（OpenAPI 3.1）', en: 'The description of this API (OpenAPI 3.1)' },
    handle: async ({ request }) => request.server.swagger(),
  }),
]
