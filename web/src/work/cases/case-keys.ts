// Names of the copies that this device keeps of the desk's answers.
import { type Query, withQuery } from '../../kernel/paths.ts'

export const casePrefix = 'case '

export function caseKey(number: string): string {
  return casePrefix + number
}

export function listKey(query: Query): string {
  return `list ${withQuery('', query)}`
}
