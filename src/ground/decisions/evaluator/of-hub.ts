// Each hub has its own evaluator processes, started when the first table is checked or asked.
import type { Hub } from '../../../kernel/hub/index.ts'
import { createEvaluator, type Evaluator } from './pool.ts'

const asking = new WeakMap<Hub, Evaluator>()
const checking = new WeakMap<Hub, Evaluator>()
const trying = new WeakMap<Hub, Evaluator>()

export function evaluatorOf(hub: Hub): Evaluator {
  return keptIn(asking, hub, {})
}

/** Apart from the others: whoever saves a huge table makes nobody wait for a decision. */
export function checkerOf(hub: Hub): Evaluator {
  return keptIn(checking, hub, { processes: 1, preparation: 20_000 })
}

/** Apart from the others too: a draft that is tried on a thousand cases makes no real case wait. */
export function trialOf(hub: Hub): Evaluator {
  return keptIn(trying, hub, { processes: 1, evaluation: 500 })
}

function keptIn(
  evaluators: WeakMap<Hub, Evaluator>,
  hub: Hub,
  limits: Parameters<typeof createEvaluator>[0],
): Evaluator {
  const evaluator = evaluators.get(hub) ?? createEvaluator(limits)
  evaluators.set(hub, evaluator)
  return evaluator
}

export function stopEvaluators(hub: Hub): void {
  for (const evaluators of [asking, checking, trying]) {
    evaluators.get(hub)?.close()
    evaluators.delete(hub)
  }
}
