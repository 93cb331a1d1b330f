// Collects what the checks find: errors refuse a model, warnings are shown to its author.
import type { Text } from '../../../../kernel/i18n/index.ts'
import type { Problem, ProblemCode } from '../problem.ts'

export interface Findings {
  errors: Problem[]
  warnings: Problem[]
}

const told = 100

export function emptyFindings(): Findings {
  return { errors: [], warnings: [] }
}

export function complain(list: Problem[], code: ProblemCode, place: string, message: Text): void {
  if (list.length < told) list.push({ code, place, message })
}
