// Laws over all sequences of allowed actions: folding the log gives the kept state, and no case is ever past closing.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultFlow } from '../flow/default-flow.ts'
import type { Action, ActionData } from './action.ts'
import type { ActionKind } from './action-kinds.ts'
import { possibleActions } from './allowed.ts'
import { fold } from './apply.ts'
import { type CaseState, openCoHandlers } from './state.ts'
import { at, take, type Walk } from './testing/walk.ts'

const organisations = ['o1', 'o2', 'o3', 'o4']
const start = at('2026-02-11 09:00')

interface Choice {
  pick: number
  other: number
  minutes: number
}

const choices = fc.array(
  fc.record({ pick: fc.nat(1000), other: fc.nat(1000), minutes: fc.integer({ min: 0, max: 6000 }) }),
  { maxLength: 40 },
)

/** Data that satisfy the step, chosen by a number. */
function dataFor(state: CaseState, kind: ActionKind, other: number): ActionData {
  const holderless = organisations.filter(
    (id) =>
      id !== state.organisationId &&
      !openCoHandlers(state).some(({ organisationId }) => organisationId === id),
  )
  const free = holderless[other % holderless.length] ?? 'o9'
  const helpers = openCoHandlers(state).filter(
    ({ arrivedAt }) => (kind === 'arrive') === (arrivedAt === null),
  )
  const byKind: Partial<Record<ActionKind, ActionData>> = {
    dispatch: {
      organisationId: organisations[other % 4],
      limit: { amount: 1 + (other % 5), unit: 'day', clock: other % 2 ? 'working' : 'running' },
    },
    transfer: { organisationId: free, reason: 'r' },
    whistle: { organisationId: free, reason: 'r' },
    arrive: { organisationId: helpers[other % (helpers.length || 1)]?.organisationId },
    'co-finish': { organisationId: helpers[other % (helpers.length || 1)]?.organisationId },
    extend: { amount: 1 + (other % 3), unit: 'day', reason: 'r' },
    finish: { result: 'done' },
    link: { caseId: 'c2' },
    merge: { caseId: 'c2' },
    rate: { score: 1 + (other % 5) },
    note: { text: 't' },
  }
  return byKind[kind] ?? { reason: 'r' }
}

function wander(steps: Choice[]): Walk {
  let moment = start.getTime()
  let walk = take(null, { kind: 'report', at: start, data: { category: 'ours:matter:1', channel: 'portal' } })
  for (const { minutes, other, pick } of steps) {
    const possible = possibleActions(defaultFlow, walk.state)
    const action = possible[pick % possible.length]
    if (!action) break
    moment += minutes * 60_000
    walk = take(walk, {
      kind: action.kind,
      at: new Date(moment),
      data: dataFor(walk.state, action.kind, other),
    })
  }
  return walk
}

/** The log as it comes back from the database. */
function stored(log: Action[]): Action[] {
  return log.map((action) => ({ ...action, data: JSON.parse(JSON.stringify(action.data)) as ActionData }))
}

test('the fold of the log is the kept state', () => {
  fc.assert(
    fc.property(choices, (steps) => {
      const { log, state } = wander(steps)
      expect(fold(defaultFlow, stored(log))).toEqual(state)
    }),
    { numRuns: 500 },
  )
})

test('from wherever allowed actions lead, an open case can be closed', () => {
  fc.assert(
    fc.property(choices, (steps) => {
      const { state } = wander(steps)
      if (defaultFlow.states[state.state]?.kind !== 'open') return
      expect(closable(wander(steps))).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('a suspended case has no running clock, an open one in handling always has a deadline', () => {
  fc.assert(
    fc.property(choices, (steps) => {
      const { state } = wander(steps)
      expect(state.suspendedAt !== null).toBe(state.state === 'suspended')
      if (state.state === 'handling') expect(state.dueAt).not.toBeNull()
      if (state.state === 'filed' || state.state === 'reported') expect(state.dueAt).toBeNull()
      expect(state.closedAt !== null).toBe(state.state === 'closed')
    }),
    { numRuns: 300 },
  )
})

/** Breadth first over real steps; two walks that look the same to the rules are one. Merging is no way out. */
function closable(from: Walk): boolean {
  const seen = new Set<string>()
  let front = [from]
  while (front.length > 0) {
    const next: Walk[] = []
    for (const walk of front) {
      if (defaultFlow.states[walk.state.state]?.kind === 'closed') return true
      const { hasResult, state, times } = walk.state
      const key = JSON.stringify([state, hasResult, openCoHandlers(walk.state), times.reopen, times.extend])
      if (seen.has(key)) continue
      seen.add(key)
      const useful: ActionKind[] = [
        'accept',
        'dispatch',
        'resume',
        'arrive',
        'co-finish',
        'finish',
        'verify-pass',
        'close',
      ]
      for (const { kind } of possibleActions(defaultFlow, walk.state)) {
        if (!useful.includes(kind)) continue
        next.push(take(walk, { kind, at: walk.state.updatedAt, data: dataFor(walk.state, kind, 0) }))
      }
    }
    front = next
  }
  return false
}
