// /api/v1/cases/rules/dry-runs: what a new version of a table would change, before it takes effect.
import Type from 'typebox'
import { findTried } from '../../../ground/decisions/index.ts'
import { actorOf, permitted } from '../../../kernel/access/index.ts'
import { audit } from '../../../kernel/audit/index.ts'
import { fieldProblem } from '../../../kernel/errors/index.ts'
import { type RouteDefinition, route } from '../../../kernel/http/index.ts'
import { enqueueLong, findJob, type JobStatus } from '../../../kernel/jobs/index.ts'
import { dispatchTable, limitsTable } from '../automation/advice.ts'
import { errors } from '../errors.ts'
import { dryRunKind } from './run.ts'
import { type DryRunResult, DryRunView, NewDryRun } from './schema.ts'

const path = '/api/v1/cases/rules/dry-runs'
const access = permitted('decisions.write')
const tables: readonly string[] = [limitsTable, dispatchTable]

export const dryRunRoutes: RouteDefinition[] = [
  route({
    method: 'POST',
    path,
    access,
    summary: {
      zh: '用过往案卷试算决策表的一个版本，与现行版本比较',
      en: 'Try a version of a table on past cases, beside the one in force',
    },
    idempotent: true,
    schema: { body: NewDryRun, response: { 202: DryRunView } },
    async handle({ body: { cases = 200, model, version }, hub, language, principal, reply }) {
      if (!tables.includes(model)) throw fieldProblem([{ field: 'model', message: onlyCases }])
      const made = await hub.db.tx(async (tx) => {
        await findTried(tx, model, { version })
        const { grants, id, kind, organisationId } = principal
        const reader = { id, kind, organisationId, grants }
        const payload = { model, version, cases, reader, language }
        // One waiting at a time for each person: asking again takes its place.
        const job = await enqueueLong(tx, { kind: dryRunKind, key: String(id), owner: String(id), payload })
        await audit(tx, {
          actor: actorOf(principal),
          action: 'cases.dry-run',
          subject: model,
          data: { version, cases },
        })
        return job
      })
      reply.status(202).header('location', `${path}/${made}`)
      return { id: made, state: 'waiting' as const, done: 0, total: null, result: null }
    },
  }),
  route({
    method: 'GET',
    path: `${path}/:id`,
    access,
    summary: { zh: '试算进度与结果', en: 'How far a dry run is, and what it found' },
    schema: { params: Type.Object({ id: Type.String({ format: 'uuid' }) }), response: { 200: DryRunView } },
    async handle({ hub, params: { id }, principal }) {
      const job = await hub.db.tx((tx) => findJob(tx, id))
      if (job?.kind !== dryRunKind || job.owner !== principal.id) throw errors.noDryRun()
      return viewOf(job)
    },
  }),
]

function viewOf({ error, id, progress, result, state }: JobStatus): DryRunView {
  const { done = 0, total = null } = (progress ?? {}) as { done?: number; total?: number | null }
  const now = state === 'waiting' && error !== null ? 'failed' : states[state]
  return { id, state: now, done, total, result: result as DryRunResult | null }
}

const states = {
  waiting: 'waiting',
  running: 'running',
  done: 'done',
  dead: 'failed',
  cancelled: 'failed',
} as const

const onlyCases = {
  zh: '只有时限表和派遣表可以用过往案卷试算',
  en: 'Only the tables of time limits and of dispatching can be tried on past cases',
}
