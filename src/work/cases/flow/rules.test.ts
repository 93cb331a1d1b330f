// What makes a flow loadable, and each way of being wrong.
import { describe, expect, test } from 'vitest'
import { checkFlow } from './check.ts'
import { defaultFlow } from './default-flow.ts'
import type { Flow, FlowAction } from './definition.ts'
import { explore } from './explore.ts'

type Kind = FlowAction['kind']

function changed(change: (flow: Flow) => void): Flow {
  const copy = structuredClone(defaultFlow)
  change(copy)
  return copy
}

function without(...kinds: Kind[]): Flow {
  return changed((flow) => {
    flow.actions = flow.actions.filter(({ kind }) => !kinds.includes(kind))
  })
}

function action(flow: Flow, kind: Kind): FlowAction {
  const found = flow.actions.find((one) => one.kind === kind)
  if (!found) throw new TypeError(`the default flow has no ${kind}`)
  return found
}

test('the shipped flow reaches every state and never gets stuck', () => {
  const { reached, stuck } = explore(defaultFlow)
  expect([...reached].sort()).toEqual(Object.keys(defaultFlow.states).sort())
  expect(stuck).toEqual([])
})

describe('refused', () => {
  const cases: [string, Flow, string][] = [
    ['an unknown state to go to', changed((flow) => (action(flow, 'accept').to = 'nowhere')), 'actions/1/to'],
    [
      'an unknown state to come from',
      changed((flow) => (action(flow, 'accept').from = ['nowhere'])),
      'actions/1/from/0',
    ],
    ['an unknown first state', changed((flow) => (flow.initial = 'nowhere')), 'initial'],
    [
      'an unknown permission',
      changed((flow) => (action(flow, 'accept').may = [{ as: 'case', permission: 'cases.fly' }])),
      'actions/1/may/0/permission',
    ],
    [
      'a timer on an unknown state',
      changed((flow) => Object.assign(flow.timers[0] ?? {}, { state: 'nowhere' })),
      'timers/0/state',
    ],
    ['a state no action leads to', without('verify-pass'), 'states/verified'],
    ['no way to close', without('close'), 'states/verified'],
    ['helpers who can never finish', without('co-finish'), 'states/handling'],
    ['suspended for ever', without('resume'), 'states/suspended'],
    [
      'a second finish that is needed but allowed once',
      changed((flow) => (action(flow, 'finish').once = true)),
      'states/handling',
    ],
    ['two reports', changed((flow) => flow.actions.push(action(flow, 'report'))), 'actions'],
    [
      'the same step twice from one state',
      changed((flow) => flow.actions.push({ ...action(flow, 'accept'), to: 'handling' })),
      `actions/${defaultFlow.actions.length}/from`,
    ],
    [
      'a suspension that does not stop the clock',
      changed((flow) => delete action(flow, 'suspend').clock),
      'actions/10/clock',
    ],
    [
      'an unknown kind of action',
      changed((flow) => Object.assign(action(flow, 'accept'), { kind: 'fly' })),
      'actions/1/kind',
    ],
  ]
  test.each(cases)('%s', (_why, flow, field) => {
    expect(() => checkFlow(flow)).toThrow(
      expect.objectContaining({
        status: 422,
        fields: expect.arrayContaining([expect.objectContaining({ field })]),
      }),
    )
  })
})
