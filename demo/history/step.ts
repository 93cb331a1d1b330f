// A planned step, before people and organisations have ids.
import type { ReplayAction } from '../../src/work/cases/index.ts'
import { minutesAfter } from './rhythm.ts'

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

/** The people at work, by their keys, and how time passes for them. */
export interface Desk {
  dispatcher(): string
  supervisor(): string
  handlerOf(organisation: string): string
  verifier: string
  /** Moves on by a limit's clock. */
  after(from: Date, minutes: number, clock: Limit['clock']): Date
}

/** Steps never run backwards, however chance fell. */
export class StepLog {
  readonly steps: Step[] = []

  take(
    kind: ActionKind,
    at: Date,
    actor: string,
    data: Step['data'],
    organisation: string | null = null,
  ): Date {
    const stays = this.notBefore(at)
    this.steps.push({ kind, at: stays, actor, organisation, data })
    return stays
  }

  notBefore(at: Date): Date {
    const last = this.steps.at(-1)?.at
    return last && last >= at ? minutesAfter(last, 3) : at
  }

  has(...kinds: ActionKind[]): boolean {
    return this.steps.some(({ kind }) => kinds.includes(kind))
  }
}
