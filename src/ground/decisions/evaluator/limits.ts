// How much one evaluation may take. FEEL has loops, recursion and backtracking: a table can ask for any amount.

export interface EvaluatorLimits {
  /** Milliseconds of processor time for one evaluation. */
  evaluation: number
  /** Milliseconds of processor time more for a model's first evaluation, for each character: FEEL is parsed then. */
  parsing: number
  /** Milliseconds of processor time for reading and checking a model. */
  preparation: number
  /** Megabytes of memory of an evaluator process. */
  memory: number
  /** Characters of an answer written as JSON. */
  answer: number
  processes: number
}

export const evaluatorLimits: EvaluatorLimits = {
  evaluation: 2_000,
  parsing: 0.01,
  preparation: 5_000,
  memory: 192,
  answer: 100_000,
  processes: 2,
}
