// Each hub has its own evaluator processes, started when the first table is checked or asked.
import type { Hub } from '../../../kernel/hub/index.ts'
import { createEvaluator, type Evaluator } from './pool.ts'

const evaluators = new WeakMap<Hub, Evaluator>()

export function evaluatorOf(hub: Hub): Evaluator {
  const evaluator = evaluators.get(hub) ?? createEvaluator()
  evaluators.set(hub, evaluator)
  return evaluator
}

export function stopEvaluator(hub: Hub): void {
  evaluators.get(hub)?.close()
  evaluators.delete(hub)
}
