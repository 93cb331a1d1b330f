// Cases: the heart of the house. What was reported, who holds it and until when, every step, how it was judged.

import { registerLayers } from '../../ground/space/index.ts'
import type { Module } from '../../kernel/module/index.ts'
import { attachmentJobs, planSweeping } from './attachments/remove.ts'
import { attachmentRoutes } from './attachments/routes.ts'
import { dispatchByTable, planDispatch } from './automation/dispatch-by-table.ts'
import { registerCaseAutomations } from './automation/register.ts'
import { dryRunRoutes } from './dry-run/routes.ts'
import { dryRunJob } from './dry-run/run.ts'
import { duplicateRoutes } from './duplicates/routes.ts'
import { exportRoutes } from './export/routes.ts'
import { exportJobs } from './export/write.ts'
import { fileRoutes } from './file/routes.ts'
import { happeningRoutes } from './happenings/routes.ts'
import { caseImportRoutes } from './import/http/routes.ts'
import { importJobs } from './import/http/run.ts'
import { caseLayer, openCaseLayer } from './layer.ts'
import { listRoutes } from './list/routes.ts'
import { pageRoutes } from './page/routes.ts'
import { permissions } from './permissions.ts'
import { publicRoutes } from './public/routes.ts'
import { referenceRoutes } from './reference/routes.ts'
import { seedCases } from './reference/rules.ts'
import { erasePersonsReports, eraseReporters, planErasing } from './reporter/erase.ts'
import { statisticsRoutes } from './statistics/routes.ts'
import { trendRoutes } from './statistics/trend/routes.ts'
import { caseTimer } from './timers/fire.ts'
import { savedViewRoutes } from './views/routes.ts'

export { keepAttachment } from './attachments/keep.ts'
export { ensureCategories, findCategories, loadCategories } from './categories/ensure.ts'
export { fileCase } from './file/file-case.ts'
export type { Receipt, ReportInput } from './file/schema.ts'
export { readCaseImport, runCaseImport } from './import/index.ts'
export { seedCases } from './reference/rules.ts'
export { type ReplayOptions, replayCases } from './replay.ts'
export {
  categoryKey,
  type ReplayAction,
  type ReplayCase,
  type ReplayOutcome,
  type ReplayReporter,
  type ReplayResult,
} from './replay-schema.ts'
export type { Caller } from './scope.ts'
export { type StepRequest, takeStep } from './steps/take-step.ts'

export const manifest: Module = {
  name: 'cases',
  migrations: new URL('./migrations/', import.meta.url),
  permissions,
  routes: [
    ...fileRoutes,
    ...attachmentRoutes,
    ...publicRoutes,
    ...listRoutes,
    ...statisticsRoutes,
    ...trendRoutes,
    ...happeningRoutes,
    ...duplicateRoutes,
    ...exportRoutes,
    ...savedViewRoutes,
    ...referenceRoutes,
    ...dryRunRoutes,
    ...caseImportRoutes,
    ...pageRoutes,
  ],
  reactions: [planDispatch, erasePersonsReports],
  jobs: [
    dryRunJob,
    caseTimer,
    dispatchByTable,
    eraseReporters,
    ...attachmentJobs,
    ...exportJobs,
    ...importJobs,
  ],
  async start(hub) {
    registerLayers([caseLayer, openCaseLayer])
    await hub.db.tx(async (tx) => {
      await seedCases(tx)
      await registerCaseAutomations(tx)
      await planErasing(tx, tx.now)
      await planSweeping(tx, tx.now)
    })
    return async () => {}
  },
}
