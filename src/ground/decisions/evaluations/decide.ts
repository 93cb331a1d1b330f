// Asks the table in force. The evaluation happens outside any transaction; the caller writes it down in its own.
import { Temporal } from 'temporal-polyfill'
import type { Tx } from '../../../kernel/db/index.ts'
import type { Hub } from '../../../kernel/hub/index.ts'
import { newId } from '../../../kernel/ids/index.ts'
import type { Json, ModelView, Note } from '../dmn/index.ts'
import { errors } from '../errors.ts'
import type { Answer, Failure } from '../evaluator/index.ts'
import { evaluatorOf } from '../evaluator/index.ts'
import { findModelsInForce, getVersion, type VersionRow } from '../models/queries.ts'
import { type Outputs, outputsOf } from './outputs.ts'

export interface Question {
  /** Key of the model. */
  key: string
  /** Name of the decision; the model's main one when left out. */
  decision?: string
  /** By the names that the model declares; what it does not declare is neither used nor kept. */
  inputs: Record<string, unknown>
  /** Which version counts, and what FEEL's `now()` answers; now when left out. */
  at?: Date
  /** What is decided about, such as a case's id. */
  subject?: string | null
}

export interface Matched {
  decision: string
  /** Id of the rule in the XML. */
  rule: string | null
  /** Row of the table, counted from 1. */
  index: number
  annotation: string | null
}

export interface Decided {
  evaluationId: string
  model: string
  version: number
  decision: string
  at: Date
  inputs: Record<string, Json>
  outputs: Outputs
  matched: Matched[]
  /** What did not go as the table's author meant; the value there is null. */
  notes: Note[]
  durationMs: number
  subject: string | null
}

export interface Model {
  key: string
  version: number
  digest: string
  xml: string
  view: ModelView
}

/**
 * Undefined when no version of the model is in force. Bounded in time and memory.
 * @throws decisions.tooLong, decisions.outOfBounds, decisions.failed, decisions.whichDecision
 */
export async function decide(hub: Hub, question: Question): Promise<Decided | undefined> {
  const [decided] = await decideMany(hub, [question])
  return decided
}

/** Several questions with one look at the database; answers in order. */
export async function decideMany(hub: Hub, questions: readonly Question[]): Promise<(Decided | undefined)[]> {
  const timed = questions.map((question) => ({ ...question, at: question.at ?? hub.clock.now() }))
  const models = await hub.db.tx(async (tx) => {
    const found: (Model | undefined)[] = []
    for (const version of await findModelsInForce(tx, timed))
      found.push(version && (await load(hub, tx, version)))
    return found
  })
  return Promise.all(
    timed.map(async (question, index) => {
      const model = models[index]
      return model && (await ask(hub, model, question)).decided
    }),
  )
}

/** Evaluates one version, whether or not it is in force. */
export async function ask(
  hub: Hub,
  model: Model,
  { at, inputs, subject = null, ...question }: Omit<Question, 'key'> & { at: Date },
  explain = false,
): Promise<{ decided: Decided; answer: Answer }> {
  const decision = question.decision ?? model.view.mainDecision
  if (decision === '') throw errors.whichDecision()
  const known = declaredInputs(model.view, inputs)
  const started = performance.now()
  const how = { decision, explain, at: localMoment(at, hub.config.timeZone) }
  const [answer] = await evaluatorOf(hub).evaluate({ key: model.digest, xml: model.xml }, [known], how)
  if (!answer?.ok) throw failure(model.key, answer)
  const matched = answer.tables.flatMap((table) =>
    table.matched.map(({ annotation, id, number }) => ({
      decision: table.decision,
      rule: id,
      index: number,
      annotation,
    })),
  )
  const decided: Decided = {
    evaluationId: newId(hub.clock.now()),
    model: model.key,
    version: model.version,
    decision,
    at,
    inputs: known,
    outputs: outputsOf(model.view, decision, answer.value),
    matched,
    notes: answer.notes,
    durationMs: performance.now() - started,
    subject,
  }
  return { decided, answer }
}

const loaded = new WeakMap<Hub, Map<string, Model>>()
const modelsKept = 100

/** A version never changes, so it is read once. */
async function load(hub: Hub, tx: Tx, { digest, key, version }: VersionRow): Promise<Model> {
  const kept = loaded.get(hub) ?? new Map<string, Model>()
  loaded.set(hub, kept)
  const name = `${key}/${version}/${digest}`
  const known = kept.get(name) ?? (await getVersion(tx, key, version))
  if (kept.size >= modelsKept) kept.clear()
  kept.set(name, known)
  return known
}

export function declaredInputs(view: ModelView, given: Record<string, unknown>): Record<string, Json> {
  return Object.fromEntries(
    view.inputs
      .filter(({ name }) => Object.hasOwn(given, name))
      .map(({ name }) => [name, JSON.parse(JSON.stringify(given[name] ?? null)) as Json]),
  )
}

/** FEEL's calendar is the place's: `2026-03-02T09:00:00+08:00[Asia/Shanghai]` as FEEL writes it. */
export function localMoment(at: Date, timeZone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)
  return `${local.toPlainDateTime().toString()}@${timeZone}`
}

function failure(key: string, outcome: Failure | undefined) {
  if (outcome?.reason === 'tooLong') return errors.tooLong({ key })
  if (outcome?.reason === 'tooLarge') return errors.outOfBounds({ key })
  return errors.failed({ key, detail: outcome?.message.en ?? '' })
}
