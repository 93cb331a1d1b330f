// Which steps several cases have in common, by the flow and by what the person may do. Pure.
import type { CaseAction, CaseRow } from '../api/cases.ts'
import type { Flow } from '../api/flows.ts'
import { possible } from '../outbox/expected.ts'

/** Steps that need each case looked at by itself are not done to many. */
const oneByOne = ['amend', 'merge', 'link', 'whistle', 'arrive', 'co-finish', 'finish', 'rate', 'void']

export function sharedActions(
  rows: readonly Pick<CaseRow, 'state'>[],
  flows: readonly Flow[],
  permissions: readonly string[],
): CaseAction[] {
  const states = [...new Set(rows.map(({ state }) => state))]
  const each = states.map((state) => {
    const flow = flows.find((one) => Object.hasOwn(one.states, state))
    return flow ? possible(flow, state, permissions) : []
  })
  const [first = [], ...others] = each
  return first.filter(
    ({ kind }) =>
      !oneByOne.includes(kind) && others.every((actions) => actions.some((action) => action.kind === kind)),
  )
}
