// A planned step, before people and organisations have ids.
import type { ReplayAction } from '../../src/work/cases/replay-schema.ts'

export type ActionKind = ReplayAction['kind']

export interface Limit {
  minutes: number
  clock: 'working' | 'running'
}

export interface Step {
  kind: ActionKind
  at: Date
  /** Key of a person, `system` or `anonymous`. */
  actor: string
  /** Code of the organisation that the actor acted for. */
  organisation: string | null
  /** `organisation` within it is a code too. */
  data: Record<string, unknown>
}
