import { afterAll, describe, expect, test } from 'vitest'
import { expressionXml, fees, tableXml } from '../testing.ts'
import { createEvaluator } from './pool.ts'

const evaluator = createEvaluator({ processes: 1 })
const at = '2026-03-02T09:00:00@Asia/Shanghai'

afterAll(() => evaluator.close())

function run(xml: string, inputs: Record<string, unknown>[] = [{ n: 1 }]) {
  return evaluator.evaluate({ key: xml, xml }, inputs, { at })
}

test('answers with what hit', async () => {
  const [child, adult] = await run(tableXml(fees), [{ age: 7 }, { age: 70 }])
  expect(child).toMatchObject({ ok: true, value: 5, tables: [{ matched: [{ number: 2, id: 'r2' }] }] })
  expect(adult).toMatchObject({ ok: true, value: 10 })
})

test('now() is the moment that was given, in the place’s zone', async () => {
  const [answer] = await run(expressionXml('string(now().hour) + ":" + string(today())'))
  expect(answer).toMatchObject({ ok: true, value: '9:2026-03-02' })
})

describe('what has no end is stopped', () => {
  test.each([
    ['a loop', 'count(for a in 1..100000, b in 1..100000 return a * b)'],
    ['a recursion', '{ f: function(x) f(x) + f(x), r: f(1) }.r'],
    ['a pattern that backtracks', 'matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", "^(a+)+$")'],
    ['a text that grows', '{ f: function(s) f(s + s), r: f("0123456789") }.r'],
  ])('%s', async (_name, text) => {
    const [outcome] = await run(expressionXml(text))
    expect(outcome === undefined || (outcome.ok && outcome.value !== null)).toBe(false)
    expect((await run(expressionXml('n + 1')))[0]).toMatchObject({ ok: true, value: 2 })
  })

  test('and only the one input that never ends fails', async () => {
    const xml = expressionXml('if n = 2 then count(for a in 1..100000, b in 1..100000 return a) else n')
    const outcomes = await run(xml, [{ n: 1 }, { n: 2 }, { n: 3 }])
    expect(outcomes).toMatchObject([{ value: 1 }, { ok: false, reason: 'tooLong' }, { value: 3 }])
  })
})

test('an answer that is too large is refused', async () => {
  const [outcome] = await run(expressionXml('for a in 1..60000 return a'))
  expect(outcome).toMatchObject({ ok: false, reason: 'tooLarge' })
})

test('memory is bounded', async () => {
  const tight = createEvaluator({ processes: 1, memory: 48, evaluation: 20_000 })
  const xml = expressionXml('count(for a in 1..40000000 return [a, a, a, a])')
  const [outcome] = await tight.evaluate({ key: xml, xml }, [{ n: 1 }], { at })
  expect(outcome).toMatchObject({ ok: false, reason: 'tooLarge' })
  tight.close()
})

test('a check that takes too long says so instead of holding everybody up', async () => {
  const hasty = createEvaluator({ processes: 1, preparation: 20 })
  const rules = Array.from({ length: 1_500 }, (_, index) => [`[${index}..${index + 2}]`, '1'])
  expect((await hasty.check(tableXml({ ...fees, rules }))).errors).toMatchObject([{ code: 'size' }])
  hasty.close()
})
