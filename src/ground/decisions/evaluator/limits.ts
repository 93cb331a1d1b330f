// How much one evaluation may take. FEEL has loops, recursion and backtracking: a table can ask for any amount.

export interface EvaluatorLimits {
  /** Milliseconds for one evaluation. */
  evaluation: number
  /** Milliseconds for reading and checking a model. */
  preparation: number
  /** Megabytes of memory of an evaluator process. */
  memory: number
  /** Characters of an answer written as JSON. */
  answer: number
  processes: number
}

export const evaluatorLimits: EvaluatorLimits = {
  evaluation: 250,
  preparation: 5_000,
  memory: 192,
  answer: 100_000,
  processes: 2,
}
