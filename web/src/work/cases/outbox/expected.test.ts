import { describe, expect, test } from 'vitest'
import type { Flow } from '../api/flows.ts'
import { expected } from './expected.ts'

const text = (zh: string) => ({ zh, en: zh })
const flow: Flow = {
  states: {
    handling: { name: text('处置中'), kind: 'open' },
    verifying: { name: text('待核查'), kind: 'open' },
  },
  actions: [
    {
      kind: 'finish',
      name: text('处置完成'),
      from: ['handling'],
      to: 'verifying',
      may: [{ as: 'case', permission: 'cases.handle' }],
      required: ['result'],
      backdate: 1440,
    },
    {
      kind: 'verify-pass',
      name: text('核查通过'),
      from: ['verifying'],
      to: null,
      may: [{ as: 'case', permission: 'cases.verify' }],
      required: [],
    },
    {
      kind: 'note',
      name: text('备注'),
      from: ['handling', 'verifying'],
      to: null,
      may: [{ as: 'case', permission: 'cases.read' }, { as: 'reporter' }],
      required: ['text'],
      once: true,
    },
  ],
}
const standing = {
  state: 'handling',
  stateName: text('处置中'),
  actions: [
    { kind: 'finish', name: text('处置完成'), required: ['result'], backdate: 1440 },
    { kind: 'note', name: text('备注'), required: ['text'], backdate: 0 },
  ],
}
const handler = ['cases.read', 'cases.handle']
const kindsAfter = (waiting: { kind: string; state: 'waiting' | 'conflict' }[]) => {
  const { actions, state } = expected(standing, waiting, [flow], handler)
  return [state, ...actions.map(({ kind }) => kind)]
}

describe('a case with steps that were not sent yet', () => {
  test('stands as it is while nothing waits', () => {
    expect(kindsAfter([])).toEqual(['handling', 'finish', 'note'])
  })

  test('moves on, and offers what the flow lets the person do from there', () => {
    expect(kindsAfter([{ kind: 'finish', state: 'waiting' }])).toEqual(['verifying', 'note'])
  })

  test('does not offer again what can be done only once', () => {
    expect(kindsAfter([{ kind: 'note', state: 'waiting' }])).toEqual(['handling', 'finish'])
  })

  test('does not count what the hub sent back', () => {
    expect(kindsAfter([{ kind: 'finish', state: 'conflict' }])).toEqual(['handling', 'finish', 'note'])
  })

  test('stays as it is where no flow knows its state', () => {
    expect(expected({ ...standing, state: 'elsewhere' }, [], [flow], handler).actions).toHaveLength(2)
  })
})
