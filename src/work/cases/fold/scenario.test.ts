// The fold over a case whose clocks were worked out by hand.
import { expect, test } from 'vitest'
import { defaultFlow } from '../flow/default-flow.ts'
import type { ActionData } from './action.ts'
import type { ActionKind } from './action-kinds.ts'
import { fold } from './apply.ts'
import { type Row, springFestival, wall } from './testing/spring-festival.ts'
import { at, take, type Walk } from './testing/walk.ts'

test('clocks equal the table made by hand', () => {
  let walk: Walk | null = null
  const seen: Row[] = []
  for (const [moment, kind, data] of springFestival) {
    walk = take(walk, { kind, at: at(moment), data })
    const { dueAt, state, warnAt } = walk.state
    seen.push([moment, kind, data, state, wall(dueAt), wall(warnAt)])
  }
  expect(seen).toEqual(springFestival)
  expect(walk && fold(defaultFlow, walk.log)).toEqual(walk?.state)
})

test('what is once only stays once only', () => {
  const walk = springFestival.reduce<Walk | null>(
    (so, [moment, kind, data]) => take(so, { kind, at: at(moment), data }),
    null,
  )
  for (const [kind, data] of [
    ['rate', { score: 1 }],
    ['reopen', { reason: 'x' }],
  ] as [ActionKind, ActionData][]) {
    expect(() => take(walk, { kind, at: at('2026-03-04 08:00'), data })).toThrow(
      expect.objectContaining({ code: 'cases.onlyOnce' }),
    )
  }
})

test('nobody leaves before it is done: open help holds back finishing', () => {
  const walk = springFestival
    .slice(0, 6)
    .reduce<Walk | null>((so, [moment, kind, data]) => take(so, { kind, at: at(moment), data }), null)
  expect(() => take(walk, { kind: 'finish', at: at('2026-02-12 09:00'), data: { result: 'x' } })).toThrow(
    expect.objectContaining({ code: 'cases.coHandlingOpen' }),
  )
  expect(walk?.state.coHandlers[0]?.arriveBy).toEqual(at('2026-02-11 11:30'))
})

test('a step that happened earlier than it was recorded counts from when it happened, where the flow says so', () => {
  const walk = springFestival
    .slice(0, 5)
    .reduce<Walk | null>((so, [moment, kind, data]) => take(so, { kind, at: at(moment), data }), null)
  const finished = take(walk, {
    kind: 'finish',
    at: at('2026-02-13 10:00'),
    recordedAt: at('2026-02-13 14:00'),
    data: { result: 'x' },
  })
  expect(finished.state.finishedAt).toEqual(at('2026-02-13 10:00'))
  const suspended = take(walk, {
    kind: 'suspend',
    at: at('2026-02-12 10:00'),
    recordedAt: at('2026-02-12 11:00'),
    data: { reason: 'x' },
  })
  expect(suspended.state.suspendedAt).toEqual(at('2026-02-12 11:00'))
})
