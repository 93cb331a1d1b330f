// A version asked about many past facts at once, before it takes effect: nothing is written down, nobody waits for it.
import type { Tx } from '../../../kernel/db/index.ts'
import type { Hub } from '../../../kernel/hub/index.ts'
import type { Text } from '../../../kernel/i18n/index.ts'
import { trialOf } from '../evaluator/index.ts'
import { findModelInForce, getVersion } from '../models/queries.ts'
import { declaredInputs, localMoment, type Model } from './decide.ts'
import { type Outputs, outputsOf } from './outputs.ts'

export type Tried = { ok: true; outputs: Outputs; rows: number[] } | { ok: false; message: Text }

/** The version itself, or the one in force at `at` when none is named. @throws decisions.noModel, decisions.noVersion */
export async function findTried(
  tx: Tx,
  key: string,
  which: { version: number } | { at: Date },
): Promise<Model | undefined> {
  if ('version' in which) return getVersion(tx, key, which.version)
  const inForce = await findModelInForce(tx, key, which.at)
  return inForce && getVersion(tx, key, inForce.version)
}

/** One answer for each set of facts, in order. Bounded in time and memory for each of them. */
export async function tryOut(
  hub: Hub,
  model: Model,
  facts: readonly Record<string, unknown>[],
  at: Date,
): Promise<Tried[]> {
  const decision = model.view.mainDecision
  const inputs = facts.map((one) => declaredInputs(model.view, one))
  const source = { key: model.digest, xml: model.xml }
  const how = { decision, at: localMoment(at, hub.config.timeZone) }
  const outcomes = await trialOf(hub).evaluate(source, inputs, how)
  return outcomes.map((outcome) =>
    outcome.ok
      ? {
          ok: true,
          outputs: outputsOf(model.view, decision, outcome.value),
          rows: outcome.tables.flatMap(({ matched }) => matched.map(({ number }) => number)),
        }
      : { ok: false, message: outcome.message },
  )
}
