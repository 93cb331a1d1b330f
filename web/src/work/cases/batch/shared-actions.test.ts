import { expect, test } from 'vitest'
import type { Flow } from '../api/flows.ts'
import { sharedActions } from './shared-actions.ts'

const name = { zh: '', en: '' }
const step = (kind: string, from: string[], permission: string): Flow['actions'][number] => ({
  kind,
  name,
  from,
  to: null,
  may: [{ as: 'case', permission }],
  required: [],
})
const flow: Flow = {
  states: {
    reported: { name, kind: 'open' },
    filed: { name, kind: 'open' },
    closed: { name, kind: 'closed' },
  },
  actions: [
    step('accept', ['reported'], 'cases.accept'),
    step('dispatch', ['filed'], 'cases.dispatch'),
    step('remind', ['reported', 'filed'], 'cases.oversee'),
    step('amend', ['reported', 'filed'], 'cases.accept'),
  ],
}
const everything = ['cases.accept', 'cases.dispatch', 'cases.oversee']
const kinds = (states: string[], permissions = everything) =>
  sharedActions(
    states.map((state) => ({ state })),
    [flow],
    permissions,
  ).map(({ kind }) => kind)

test('cases in one state share what leads on from it', () => {
  expect(kinds(['filed', 'filed'])).toEqual(['dispatch', 'remind'])
})

test('cases in several states share what is possible in all of them', () => {
  expect(kinds(['filed', 'reported'])).toEqual(['remind'])
  expect(kinds(['filed', 'closed'])).toEqual([])
})

test('only what the person may do, and nothing that each case has to be looked at for', () => {
  expect(kinds(['reported'], ['cases.accept'])).toEqual(['accept'])
  expect(kinds([])).toEqual([])
})
