// Evaluating in bounded time and memory, in processes apart from the hub's own.
export { checkerOf, evaluatorOf, stopEvaluators, trialOf } from './of-hub.ts'
export { createEvaluator, type Evaluation, type Evaluator, type ModelSource } from './pool.ts'
export type { Answer, EvaluatedTable, Failure, Outcome } from './protocol.ts'
