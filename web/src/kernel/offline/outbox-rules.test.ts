import { describe, expect, test } from 'vitest'
import {
  asking,
  followers,
  forgettable,
  type Item,
  nextToSend,
  orphans,
  stopsAll,
  verdictOn,
} from './outbox-rules.ts'

let seq = 0
function item(part: Partial<Item>): Item {
  seq++
  return {
    seq,
    id: `k${seq}`,
    about: '2611-00001',
    title: '井盖松动',
    kind: 'finish',
    name: { zh: '处置完成', en: 'Finish' },
    data: {},
    photos: [],
    version: 3,
    after: null,
    happenedAt: null,
    madeAt: '2026-03-02T01:00:00.000Z',
    state: 'waiting',
    problem: null,
    tried: 0,
    sentAt: null,
    ...part,
  }
}

describe('what is sent next', () => {
  test('is the oldest that waits, whatever order they are read in', () => {
    const [a, b] = [item({}), item({ about: '2611-00002' })]
    expect(nextToSend([b, a])).toBe(a)
    expect(nextToSend([b, a], new Set([a.id]))).toBe(b)
  })

  test('is not what follows something that asks for a decision in the same case', () => {
    const [a, b, c] = [item({ state: 'conflict' }), item({}), item({ about: '2611-00002' })]
    expect(nextToSend([a, b, c])).toBe(c)
    expect(nextToSend([a, b])).toBeUndefined()
  })

  test('is also what a closed browser left while it was being sent', () => {
    const left = item({ state: 'sending' })
    expect(nextToSend([left])).toBe(left)
  })

  test('is not what follows one that was passed over in this round', () => {
    const [a, b] = [item({}), item({})]
    expect(nextToSend([a, b], new Set([a.id]))).toBeUndefined()
  })

  test('is nothing when all is sent', () => {
    expect(nextToSend([item({ state: 'sent' })])).toBeUndefined()
  })
})

describe('steps of one case that follow each other', () => {
  test('are meant for the version that the one before them made', () => {
    const first = item({})
    const second = item({ after: first.id })
    const other = item({ about: '2611-00002' })
    expect(followers([first, second, other], first, 4)).toEqual([{ ...second, version: 4, after: null }])
  })

  test('stand for themselves when the one before them is given up', () => {
    const first = item({ version: 7 })
    const second = item({ after: first.id, version: 7 })
    expect(orphans([first, second], first)).toEqual([{ ...second, after: null }])
  })
})

describe('what becomes of one that failed', () => {
  test.each([
    ['changed', 'cases.changed', 'conflict'],
    ['changed', 'idempotency.inProgress', undefined],
    ['forbidden', 'cases.outOfScope', 'refused'],
    ['missing', 'cases.notFound', 'refused'],
    ['invalid', 'request.invalid', 'refused'],
    ['unreachable', '', undefined],
    ['slow', '', undefined],
    ['busy', '', undefined],
    ['broken', 'http.internal', undefined],
    ['signed-out', 'access.signIn', undefined],
  ] as const)('%s %s: %s', (kind, code, verdict) => {
    expect(verdictOn({ kind, code })).toBe(verdict)
  })

  test('a dead network stops the round, a refusal does not', () => {
    expect(['unreachable', 'slow', 'busy', 'signed-out'].every((kind) => stopsAll({ kind } as never))).toBe(
      true,
    )
    expect(stopsAll({ kind: 'changed' })).toBe(false)
    expect(stopsAll({ kind: 'broken' })).toBe(false)
  })

  test('what was refused asks for a decision', () => {
    expect(asking([item({}), item({ state: 'refused' }), item({ state: 'conflict' })])).toHaveLength(2)
  })
})

test('what was sent is forgotten after a day, what was not never', () => {
  const old = item({ state: 'sent', sentAt: '2026-03-01T00:00:00.000Z' })
  const fresh = item({ state: 'sent', sentAt: '2026-03-02T00:30:00.000Z' })
  const waiting = item({ madeAt: '2026-01-01T00:00:00.000Z' })
  expect(forgettable([old, fresh, waiting], Date.parse('2026-03-02T01:00:00.000Z'))).toEqual([old])
})
