// One evaluation under way: what it notes for the explanation, and when it takes place.
import type { FeelWarning } from './feel.ts'
import type { FeelValue, Variables } from './variables.ts'

export interface MatchedRule {
  /** Counted from 1, as the table's rows are. */
  number: number
  id: string | null
  annotation: string | null
}

export interface TableTrace {
  decision: string
  inputs: { label: string; value: FeelValue }[]
  matched: MatchedRule[]
  /** What each cell of the rules said, when the run is to be explained; large tables are cut. */
  cells?: { number: number; holds: boolean[] }[]
}

export type NoteCode =
  | 'feel'
  | 'type'
  | 'inputNotAllowed'
  | 'outputNotAllowed'
  | 'notUnique'
  | 'notEqual'
  | 'unsupported'

/** Something that did not go as the author meant; the value at that place is null. */
export interface Note {
  code: NoteCode
  place: string
  detail: string
}

export interface Run {
  tables: TableTrace[]
  notes: Note[]
  explaining?: boolean
}

export type Evaluator = (scope: Variables, run: Run) => FeelValue

const notesKept = 50

export function note(run: Run, code: NoteCode, place: string, detail: string): null {
  if (run.notes.length < notesKept) run.notes.push({ code, place, detail: detail.slice(0, 300) })
  return null
}

export function warnInto(run: Run, place: string): (warning: FeelWarning) => void {
  return ({ message }) => note(run, 'feel', place, message)
}
