// How a case will stand once the steps that wait on this device have arrived: shown as such, never as what is. The hub
// decides; what it does not allow comes back. Pure.

import type { Text } from '../../../kernel/i18n/messages.ts'
import type { Item } from '../../../kernel/offline/outbox-rules.ts'
import type { CaseAction } from '../api/cases.ts'
import type { Flow } from '../api/flows.ts'

interface Standing {
  state: string
  stateName: Text
  actions: CaseAction[]
}

/** The case as it stands where nothing waits. */
export function expected<Case extends Standing>(
  found: Case,
  waiting: readonly Pick<Item, 'kind' | 'state'>[],
  flows: readonly Flow[],
  permissions: readonly string[],
): Case {
  const flow = flows.find(({ states }) => Object.hasOwn(states, found.state))
  if (!flow) return found
  const steps = waiting.filter(({ state }) => state === 'waiting' || state === 'sending')
  let state = found.state
  const done = new Set<string>()
  for (const { kind } of steps) {
    const action = flow.actions.find((one) => one.kind === kind && one.from.includes(state))
    if (!action) continue
    if (action.once) done.add(kind)
    state = action.to ?? state
  }
  const moved = state !== found.state
  const actions = moved ? possible(flow, state, permissions) : found.actions
  return {
    ...found,
    state,
    stateName: moved ? (flow.states[state]?.name ?? found.stateName) : found.stateName,
    actions: actions.filter(({ kind }) => !done.has(kind)),
  }
}

/** What the flow lets holders of these permissions do from a state; where it counts, the hub knows. */
export function possible(flow: Flow, state: string, permissions: readonly string[]): CaseAction[] {
  return flow.actions
    .filter(
      ({ from, may }) =>
        from.includes(state) && may.some(({ permission = '' }) => permissions.includes(permission)),
    )
    .map(({ backdate = 0, kind, name, required }) => ({ kind, name, required, backdate }))
}
