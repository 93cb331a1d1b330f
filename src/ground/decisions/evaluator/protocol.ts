// What the hub and its evaluator processes say to each other. Everything is JSON.

import type { Text } from '../../../kernel/i18n/index.ts'
import type { Findings, Json, MatchedRule, ModelView, Note } from '../dmn/index.ts'

export interface EvaluatedTable {
  decision: string
  inputs: { label: string; value: Json }[]
  matched: MatchedRule[]
  cells?: { number: number; holds: boolean[] }[]
}

export interface Answer {
  ok: true
  value: Json
  tables: EvaluatedTable[]
  notes: Note[]
}

export type FailureReason = 'tooLong' | 'tooLarge' | 'failed'

export interface Failure {
  ok: false
  reason: FailureReason
  message: Text
}

export type Outcome = Answer | Failure

/** `view` is null where the model has errors or does not read. */
export type Checked = Findings & { view: ModelView | null }

export interface EvaluateRequest {
  kind: 'evaluate'
  id: number
  /** Equal keys mean equal models. */
  model: string
  /** Sent the first time that a process meets the model. */
  xml?: string
  /** Null asks for the model's main decision. */
  decision: string | null
  at: string
  inputs: Record<string, unknown>[]
  /** Answer each input by itself, so that the one that never ends is known. */
  carefully: boolean
  explain: boolean
}

export interface CheckRequest {
  kind: 'check'
  id: number
  xml: string
}

export type Request = EvaluateRequest | CheckRequest | { kind: 'forget' }

export type Reply =
  | { kind: 'ready' }
  | { kind: 'outcomes'; id: number; from: number; outcomes: Outcome[] }
  | { kind: 'unreadable'; id: number; failure: Failure }
  | { kind: 'checked'; id: number; checked: Checked }
