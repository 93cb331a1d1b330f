// POST /api/v1/cases: anybody may report.
import { anyone } from '../../../kernel/access/index.ts'
import { etag, type RouteDefinition, route } from '../../../kernel/http/index.ts'
import { fileCase } from './file-case.ts'
import { Receipt, ReportInput } from './schema.ts'

export const fileRoutes: RouteDefinition[] = [
  route({
    method: 'POST',
    path: '/api/v1/cases',
    access: anyone,
    summary: { zh: '上报', en: 'Report something' },
    idempotent: true,
    schema: { body: ReportInput, response: { 201: Receipt } },
    async handle({ body, hub, idempotencyKey, principal, reply }) {
      const receipt = await fileCase(hub, { principal }, body, idempotencyKey)
      reply.header('location', `/api/v1/cases/${receipt.number}`)
      etag(reply.status(201), receipt.version)
      return receipt
    },
  }),
]
