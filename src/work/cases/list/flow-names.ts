// Names and kinds of states, over every version of every flow that cases may still follow.
import { sql, type Tx } from '../../../kernel/db/index.ts'
import type { Text } from '../../../kernel/i18n/index.ts'
import type { Flow } from '../flow/definition.ts'
import { readFlow, type StoredVersion } from '../reference/queries.ts'

async function allFlows(tx: Tx): Promise<Flow[]> {
  const versions = await tx.rows<StoredVersion>(
    sql`SELECT key, version, digest FROM cases.flow ORDER BY key, version DESC`,
  )
  const flows: Flow[] = []
  for (const version of versions) flows.push(await readFlow(tx, version))
  return flows
}

export interface StateName {
  /** Left out: any flow that knows the state, the newest first. */
  flowKey?: string
  flowVersion?: number
  state: string
}

/** What a state is called in the flow of its case. */
export async function stateNames(tx: Tx): Promise<(of: StateName) => Text> {
  const flowOf = await flowFinder(tx)
  return (of) => flowOf(of)?.states[of.state]?.name ?? { zh: of.state, en: of.state }
}

/** What a resident reads for a state. */
export async function stateSayings(tx: Tx): Promise<(of: StateName) => Text> {
  const flowOf = await flowFinder(tx)
  return (of) => {
    const known = flowOf(of)?.states[of.state]
    return known?.saying ?? known?.name ?? { zh: of.state, en: of.state }
  }
}

async function flowFinder(tx: Tx): Promise<(of: StateName) => Flow | undefined> {
  const flows = await allFlows(tx)
  return ({ flowKey, flowVersion, state }) =>
    flows.find(({ key, version }) => key === flowKey && version === flowVersion) ??
    flows.find(({ states }) => Object.hasOwn(states, state))
}

export interface StepName {
  flowKey: string
  flowVersion: number
  kind: string
}

/** What a step is called in the flow of its case. */
export async function stepNames(tx: Tx): Promise<(of: StepName) => Text> {
  const flows = await allFlows(tx)
  return ({ flowKey, flowVersion, kind }) => {
    const own = flows.find(({ key, version }) => key === flowKey && version === flowVersion)
    const name = [own, ...flows].flatMap((flow) => flow?.actions ?? []).find((action) => action.kind === kind)
    return name?.name ?? { zh: kind, en: kind }
  }
}

/** Whether every flow that knows the states holds them for open ones. */
export async function openStates(tx: Tx, states: readonly string[]): Promise<boolean> {
  const flows = await allFlows(tx)
  return states.every((state) => {
    const known = flows.flatMap((flow) => flow.states[state]?.kind ?? [])
    return known.length > 0 && known.every((kind) => kind === 'open')
  })
}
