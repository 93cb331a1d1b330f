// What an import answers: how much came in, and each row that did not, with the reason.

import type { Text } from '../../../kernel/i18n/index.ts'

/** What a batch of one kind did. `refused.index` counts within the batch. */
export interface SaveResult {
  created: number
  updated: number
  refused: { index: number; field: string; message: Text }[]
}

/** A row that was not taken. */
export interface Rejected {
  /** Line of a table, or number of the feature in a GeoJSON file, from 1. */
  line: number
  field: string
  message: Text
}

/** Something that was kept and still wants a look; it may concern a row of an earlier file. */
export type Note = Omit<Rejected, 'line'>

export interface ImportReport {
  read: number
  created: number
  updated: number
  rejected: number
  /** The first thousand of them; `onRejected` is told of all. */
  rejects: Rejected[]
  notes: Note[]
}
