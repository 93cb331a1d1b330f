// Which failures of script a reader should hear of.
import { ApiProblem } from './problems.ts'

/** A request that was called off or refused is told where it was made; browsers' own remarks are nobody's failure. */
export function isOurStumble(reason: unknown): boolean {
  if (!(reason instanceof Error) || reason instanceof ApiProblem) return false
  return reason.name !== 'AbortError' && !reason.message.startsWith('ResizeObserver loop')
}
