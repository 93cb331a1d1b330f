// What the decision tables say about a case: how long its holder has, and who should hold it. Asked outside of transactions,
// kept in the one that acts on the answer.
import { type Decided, decide, logEvaluation } from '../../../ground/decisions/index.ts'
import { sql, type Tx } from '../../../kernel/db/index.ts'
import { Problem } from '../../../kernel/errors/index.ts'
import type { Hub } from '../../../kernel/hub/index.ts'
import { errors } from '../errors.ts'
import type { ActionData } from '../fold/action.ts'
import type { CaseState } from '../fold/state.ts'
import { inputsOf, type TableFacts } from './inputs.ts'

/** The tables' keys; a city loads its own under them. */
export const limitsTable = 'case-time-limits'
export const dispatchTable = 'case-dispatch'

type Facts = TableFacts & Pick<CaseState, 'id'>

export interface Advice {
  facts: Facts
  decision: Decided
  data: ActionData
}

/** Undefined where no table is in force or it does not know: the flow's own limit holds then. */
export async function adviseLimit(hub: Hub, facts: Facts): Promise<Advice | undefined> {
  const decision = await ask(hub, limitsTable, facts)
  const { clock, minutes } = decision?.outputs ?? {}
  if (!decision || typeof minutes !== 'number' || minutes <= 0) return undefined
  const kind = clock === 'running' ? 'running' : 'working'
  return {
    facts,
    decision,
    data: { limit: { amount: minutes, unit: 'minute', clock: kind }, decisions: [decision.evaluationId] },
  }
}

/** The organisation that the table names by its code; undefined where it names none in use. */
export async function adviseHolder(hub: Hub, facts: Facts): Promise<Advice | undefined> {
  const decision = await ask(hub, dispatchTable, facts)
  const { organisation: code } = decision?.outputs ?? {}
  if (!decision || typeof code !== 'string') return undefined
  const found = await hub.db.tx((tx) =>
    tx.first<{ id: string }>(
      sql`SELECT id FROM identity.public_organisation WHERE code = ${code} AND active ORDER BY standard LIMIT 1`,
    ),
  )
  return found && { facts, decision, data: { organisationId: found.id, decisions: [decision.evaluationId] } }
}

/** @throws cases.changed when the case is no longer what the table was asked about */
export function demandFresh({ facts }: Advice, state: CaseState): void {
  if (
    facts.category !== state.category ||
    facts.condition !== state.condition ||
    facts.regionPath !== state.regionPath
  )
    throw errors.changed()
}

export function keepAdvice(tx: Tx, { decision }: Advice): Promise<void> {
  return logEvaluation(tx, decision)
}

/** A table that fails or takes too long holds nobody up: it is as if it did not know, and the log says so. */
async function ask(hub: Hub, key: string, facts: Facts): Promise<Decided | undefined> {
  const [inputs = {}] = await hub.db.tx((tx) => inputsOf(tx, [facts]))
  try {
    return await decide(hub, { key, inputs, subject: facts.id })
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem
    hub.log.error({ event: 'cases.table-failed', table: key, code: problem.code }, problem.text.en)
    return undefined
  }
}
