// What is wrong with a model, said with its place, so that its author finds the cell.
import type { Text } from '../../../kernel/i18n/index.ts'

export type ProblemCode =
  | 'xml'
  | 'size'
  | 'unsupported'
  | 'reference'
  | 'duplicate'
  | 'cycle'
  | 'shape'
  | 'feel'
  | 'unknownName'
  | 'overlap'
  | 'conflict'
  | 'gap'

export interface Problem {
  code: ProblemCode
  /** Where in the model, for example `Dispatch/rule 3/input 2`; `line 4, column 12` for XML. */
  place: string
  message: Text
}

/** Thrown while reading XML that cannot become a model. */
export class UnreadableModel extends Error {
  readonly problems: Problem[]
  constructor(problems: Problem[]) {
    super(problems[0]?.message.en ?? 'unreadable model')
    this.problems = problems
  }
}
