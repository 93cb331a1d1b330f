// Decisions: by which rule. Decision tables that a civil servant can read, versioned, bounded, explained.
import { sql } from '../../kernel/db/index.ts'
import type { Module } from '../../kernel/module/index.ts'
import { automationRoutes } from './automations/routes.ts'
import { evaluationRoutes } from './evaluations/routes.ts'
import { evaluatorOf, stopEvaluators } from './evaluator/index.ts'
import { modelRoutes } from './models/routes.ts'
import { permissions } from './permissions.ts'

export { type Automation, registerAutomations } from './automations/queries.ts'
export { type Decided, decide, decideMany, type Matched, type Question } from './evaluations/decide.ts'
export { explainEvaluation } from './evaluations/explain.ts'
export { type EvaluationRow, listEvaluations, logEvaluation } from './evaluations/queries.ts'
export type { Explanation } from './evaluations/schema.ts'
export { findTried, type Tried, tryOut } from './evaluations/try-out.ts'
export { findModelInForce } from './models/queries.ts'
export {
  type CheckedModel,
  checkXml,
  insertModel,
  type NewModel,
  type SavedModel,
  saveModel,
} from './models/save.ts'

export const manifest: Module = {
  name: 'decisions',
  migrations: new URL('./migrations/', import.meta.url),
  permissions,
  routes: [...modelRoutes, ...evaluationRoutes, ...automationRoutes],
  async start(hub) {
    const used = await hub.db.tx((tx) => tx.first(sql`SELECT key FROM decisions.public_model LIMIT 1`))
    if (used) evaluatorOf(hub).warm()
    return async () => stopEvaluators(hub)
  },
}
