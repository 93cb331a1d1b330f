// A new version of a decision table: read and checked in the evaluator's process, then one insert.
import { audit } from '../../../kernel/audit/index.ts'
import type { Tx } from '../../../kernel/db/index.ts'
import { fieldProblem } from '../../../kernel/errors/index.ts'
import { publish } from '../../../kernel/events/index.ts'
import type { Hub } from '../../../kernel/hub/index.ts'
import { ensureAutomationOf } from '../automations/queries.ts'
import type { ModelProblem, ModelView } from '../dmn/index.ts'
import { errors } from '../errors.ts'
import { checkerOf } from '../evaluator/index.ts'
import { findNewest, getVersion, insertVersion, takeModel, updateValidity } from './queries.ts'
import { demandValidity, digestOf, personalInputs, type Validity } from './rules.ts'

export interface CheckedModel {
  xml: string
  digest: string
  view: ModelView
  warnings: ModelProblem[]
}

export interface NewModel {
  key: string
  xml: string
  /** In force from; the moment of saving when left out. */
  validFrom?: Date | null
  /** The first moment at which it is no longer in force; for ever when left out. */
  validTo?: Date | null
  /** Kept, but in force at no time until it is published. */
  draft?: boolean
  /** A person's id, or `system`. */
  actor: string
}

export interface SavedModel {
  key: string
  version: number
  /** False when the newest version says the same for the same time: nothing was added. */
  created: boolean
  warnings: ModelProblem[]
}

interface Publishing {
  key: string
  version: number
  actor: string
  /** Why it is to be in force; goes into the record. */
  reason?: string | undefined
}

const keyForm = /^[a-z0-9][a-z0-9-]{0,79}$/

/** Reads and checks a model outside any transaction. @throws decisions.refused with the places of the errors. */
export async function checkXml(hub: Hub, xml: string): Promise<CheckedModel> {
  const { errors: found, view, warnings } = await checkerOf(hub).check(xml)
  const refused = view ? [...found, ...personalInputs(view)] : found
  if (refused.length > 0 || !view) {
    throw errors.refused(
      {},
      {
        fields: refused.map(({ message, place }) => ({
          field: place === 'xml' ? place : `xml/${place}`,
          message,
        })),
      },
    )
  }
  return { xml, digest: digestOf(xml), view, warnings }
}

/** Saves one version; saving the same again adds none. @throws decisions.refused, or a field problem. */
export async function saveModel(hub: Hub, model: NewModel): Promise<SavedModel> {
  demandKey(model.key)
  const checked = await checkXml(hub, model.xml)
  return hub.db.tx((tx) => insertModel(tx, checked, model))
}

/** For callers with a transaction of their own, after `checkXml`. */
export async function insertModel(
  tx: Tx,
  checked: CheckedModel,
  { actor, draft = false, key, validFrom, validTo = null }: Omit<NewModel, 'xml'>,
): Promise<SavedModel> {
  demandKey(key)
  const validity = draft ? null : { validFrom: validFrom ?? tx.now, validTo }
  if (validity) demandValidity(validity)
  await takeModel(tx, key)
  const { digest, view, warnings, xml } = checked
  const newest = await findNewest(tx, key)
  if (newest?.digest === digest && isForSameTime(newest, { draft, validFrom, validTo }, tx.now)) {
    return { key, version: newest.version, created: false, warnings }
  }
  const name = view.name || key
  const version = await insertVersion(tx, { key, name, xml, digest, view, author: actor, validity })
  const data = { version, digest }
  await audit(tx, { actor, action: 'decisions.save', subject: key, data })
  if (validity) await announce(tx, key, version, validity, view)
  return { key, version, created: true, warnings }
}

/** Publishes a draft, or moves the dates of a version as far as they still lie ahead. */
export async function setValidity(
  tx: Tx,
  { actor, key, reason, version, ...to }: Publishing & Validity,
): Promise<void> {
  demandValidity(to)
  await takeModel(tx, key)
  const before = await getVersion(tx, key, version)
  if (before.validTo && before.validTo <= tx.now) throw errors.ended()
  const begun = before.validFrom !== null && before.validFrom <= tx.now
  if (begun && before.validFrom?.getTime() !== to.validFrom.getTime()) throw errors.inForce()
  await updateValidity(tx, key, version, to)
  const data = { version, ...iso(to) }
  await audit(tx, {
    actor,
    action: 'decisions.publish',
    subject: key,
    ...(reason && { purpose: reason }),
    data,
  })
  await announce(tx, key, version, to, before.view)
}

async function announce(tx: Tx, key: string, version: number, validity: Validity, view: ModelView) {
  await ensureAutomationOf(tx, { key, name: view.name || key, description: view.description })
  await publish(tx, {
    type: 'decisions.model-published',
    subject: key,
    data: { version, ...iso(validity) },
  })
}

function iso({ validFrom, validTo }: Validity) {
  return { validFrom: validFrom.toISOString(), validTo: validTo?.toISOString() ?? null }
}

/** Without a wanted beginning, one that has begun will do. */
function isForSameTime(
  newest: { validFrom: Date | null; validTo: Date | null },
  { draft, validFrom, validTo }: Pick<NewModel, 'draft' | 'validFrom' | 'validTo'>,
  now: Date,
): boolean {
  if (draft || newest.validFrom === null) return draft === (newest.validFrom === null)
  const begins = validFrom ? newest.validFrom.getTime() === validFrom.getTime() : newest.validFrom <= now
  return begins && newest.validTo?.getTime() === validTo?.getTime()
}

function demandKey(key: string): void {
  if (keyForm.test(key)) return
  const message = {
    zh: '只用小写字母、数字和连字符，最多 80 个字',
    en: 'Small letters, digits and hyphens only, at most 80',
  }
  throw fieldProblem([{ field: 'key', message }])
}
