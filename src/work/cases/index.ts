// Cases: the heart of the house. What was reported, who holds it and until when, every step, how it was judged.
import type { Module } from '../../kernel/module/index.ts'
import { permissions } from './permissions.ts'

export { ensureCategories, findCategories, loadCategories } from './categories/ensure.ts'
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

export const manifest: Module = {
  name: 'cases',
  migrations: new URL('./migrations/', import.meta.url),
  permissions,
}
