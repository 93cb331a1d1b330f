// What an importer or the demo hands over to lay a case's past into the action log.
// Plain data, times as Date (UTC); a record is found again by (source, externalId).

import type { ActionKind } from './fold/action-kinds.ts'

/** How the source says the case stands. `closed…` and `rejected`/`void` need `closedAt`;
 *  a closed case without one is kept closed at its `reportedAt` and counted in `ReplayResult.undated`. */
export type ReplayOutcome =
  | 'open'
  | 'closed'
  | 'closed-duplicate'
  | 'closed-transferred'
  | 'rejected'
  | 'void'

/** One step of a richer history. `data` is what the API takes for that kind (`dispatch`: {organisationId, dueAt?},
 *  `return`/`reject`/`void`/`suspend`/`verify-fail`/`reopen`: {reason}, `extend`: {minutes, reason}, `whistle`: {organisationId, reason},
 *  `arrive`/`co-finish`: {organisationId}, `finish`/`close`: {result}, `rate`: {score}, `merge`/`link`: {externalId} …). */
export interface ReplayAction {
  kind: Exclude<ActionKind, 'report' | 'carry-over'>
  happenedAt: Date
  /** Left out: the same as happenedAt. */
  recordedAt?: Date
  /** Person id, or 'system', or 'source:<name>'. Never a name. */
  actor: string
  /** The organisation the actor acted for. */
  organisationId?: string | null
  data?: Record<string, unknown>
}

export interface ReplayReporter {
  name?: string
  phone?: string
  /** identity person id when the reporter has an account. */
  personId?: string
}

export interface ReplayCase {
  source: string
  externalId: string
  /** Category key 'standard:kind:code' (see `categoryKey`); the newest loaded version is taken. */
  category: string
  /** The condition within the category on which the time limit hangs. */
  condition?: string | null
  title: string
  description?: string | null
  reportedAt: Date
  /** The source's own deadline: wins over the rules. Closing exactly at it is in time. */
  dueAt?: Date | null
  /** Kept as the source says, even when it equals or precedes other times. */
  closedAt?: Date | null
  outcome: ReplayOutcome
  organisationId?: string | null
  /** 'code/code/…/' as in space; absent is allowed. */
  regionPath?: string | null
  gridCode?: string | null
  /** WGS 84 degrees; absent: the case is kept, but not on the map. */
  point?: { lng: number; lat: number } | null
  address?: string | null
  /** 'phone' | 'portal' | 'grid' | 'sensor' | 'open311' | 'mail' | 'import' … free word. */
  channel: string
  reporter?: ReplayReporter
  /** Ids of photos that came with the report and are kept already (`keepAttachment`); those of a step stand in its data. */
  attachments?: readonly string[]
  /** The known steps after `report`, in order. Given: they are replayed through the flow and say outcome, due and closing
   *  themselves (`outcome`, `dueAt`, `closedAt` are then not read). Absent: the two or three known moments are carried over. */
  actions?: readonly ReplayAction[]
}

export interface ReplayResult {
  inserted: number
  /** Known records that had changed: the difference was appended to their log. */
  changed: number
  skipped: number
  /** Records refused by the flow (only with `actions`), with the reason; the others of the batch stand. */
  refused: { externalId: string; code: string; message: { zh: string; en: string } }[]
  /** Ended cases without an ending time. */
  undated: number
}

/** The key under which statistics, filters and replay name a category. */
export function categoryKey(standard: string, kind: string, code: string): string {
  return `${standard}:${kind}:${code}`
}
