// DMN without a database: read, check, evaluate, write.
export type { Findings } from './check/findings.ts'
export { checkModel } from './check/model.ts'
export { type ModelLimits, modelLimits } from './limits.ts'
export type * from './model.ts'
export {
  type CompiledModel,
  compileModel,
  type Evaluated,
  type EvaluationOptions,
} from './model-evaluator.ts'
export { type Problem as ModelProblem, type ProblemCode, UnreadableModel } from './problem.ts'
export { readXml } from './read-xml.ts'
export type { MatchedRule, Note, NoteCode, TableTrace } from './run.ts'
export { type Json, toJson } from './to-json.ts'
export { type ModelView, mainDecisionOf, type TableView, viewOf } from './view.ts'
export { writeXml } from './write-xml.ts'
