import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import {
  decide,
  decideMany,
  findModelInForce,
  logEvaluation,
  registerAutomations,
  saveModel,
} from '../index.ts'
import { caller, expressionXml, fees, tableXml } from '../testing.ts'

let t: TestHub

beforeEach(async () => {
  t = await testHub()
})

const reader = caller('decisions.read')
const path = '/api/v1/decisions'
const subject = '01958000-0000-7000-8000-00000000000a'

function save(key: string, xml: string, more: { validFrom?: Date; validTo?: Date } = {}) {
  return saveModel(t.hub, { key, xml, actor: 'system', ...more })
}

async function decided(key: string, inputs: Record<string, unknown>) {
  const answer = await decide(t.hub, { key, inputs, subject })
  if (!answer) throw new Error(`no model ${key}`)
  await t.db.tx((tx) => logEvaluation(tx, answer))
  return answer
}

function shipped(key: string): string {
  return readFileSync(new URL(`../../../../demo/tables/${key}.dmn`, import.meta.url), 'utf8')
}

describe('decide', () => {
  test('answers by name, with version, rule and annotation', async () => {
    await save('fee', tableXml(fees))
    expect(await decided('fee', { age: 7, colour: 'red' })).toMatchObject({
      model: 'fee',
      version: 1,
      decision: 'fee',
      inputs: { age: 7 },
      outputs: { fee: 5 },
      matched: [{ decision: 'fee', rule: 'r2', index: 2, annotation: '未成年人半价' }],
      notes: [],
      subject,
    })
  })

  test('is undefined where no version is in force', async () => {
    expect(await decide(t.hub, { key: 'fee', inputs: {} })).toBeUndefined()
    await save('fee', tableXml(fees), { validFrom: new Date('2026-04-01T00:00:00Z') })
    expect(await decide(t.hub, { key: 'fee', inputs: { age: 1 } })).toBeUndefined()
    const at = new Date('2026-04-01T00:00:00Z')
    expect(await decide(t.hub, { key: 'fee', inputs: { age: 1 }, at })).toMatchObject({ version: 1, at })
    expect(await t.db.tx((tx) => findModelInForce(tx, 'fee', at))).toMatchObject({ version: 1 })
  })

  test('takes the version of the moment', async () => {
    await save('fee', tableXml(fees), { validFrom: new Date('2025-01-01T00:00:00Z') })
    await save('fee', expressionXml('7'), { validFrom: new Date('2026-01-01T00:00:00Z') })
    const ask = (at: string) => ({ key: 'fee', inputs: { age: 30 }, at: new Date(at) })
    const answers = await decideMany(t.hub, [
      ask('2025-06-01T00:00:00Z'),
      ask('2026-06-01T00:00:00Z'),
      ask('2024-06-01T00:00:00Z'),
    ])
    expect(answers).toMatchObject([{ outputs: { fee: 10 } }, { outputs: { answer: 7 } }, undefined])
  })

  test('says what is missing or of another type', async () => {
    await save('fee', tableXml(fees))
    expect(await decided('fee', {})).toMatchObject({ inputs: {}, outputs: { fee: null }, matched: [] })
    expect(await decided('fee', { age: 'old' })).toMatchObject({
      outputs: { fee: null },
      notes: [{ code: 'type', place: 'age' }],
    })
  })

  test('an expression without end is refused, and the next one is answered', async () => {
    await save('endless', expressionXml('count(for a in 1..100000, b in 1..100000 return a * b)'))
    await save('fee', tableXml(fees))
    await expect(decide(t.hub, { key: 'endless', inputs: { n: 1 } })).rejects.toMatchObject({
      code: 'decisions.tooLong',
      params: { key: 'endless' },
    })
    expect(await decided('fee', { age: 30 })).toMatchObject({ outputs: { fee: 10 } })
  })

  test('needs to know which decision where a model has several', async () => {
    const two = expressionXml('n').replace(
      '</definitions>',
      '<decision id="e" name="other"><variable name="other"/><literalExpression><text>3</text></literalExpression></decision></definitions>',
    )
    await save('two', two)
    await expect(decide(t.hub, { key: 'two', inputs: {} })).rejects.toMatchObject({
      code: 'decisions.whichDecision',
    })
    expect(await decide(t.hub, { key: 'two', decision: 'other', inputs: {} })).toMatchObject({
      outputs: { other: 3 },
    })
  })
})

describe('the tables of the demo city', () => {
  test.each<[string, string | null, boolean, number, string, number]>([
    ['99010001001', 'missing', true, 120, 'running', 30],
    ['99010001002', 'broken', false, 240, 'working', 60],
    ['99010006105', 'trapped', true, 60, 'running', 15],
    ['99010006105', 'noise', false, 480, 'working', 120],
    ['00000000000', null, true, 240, 'running', 60],
    ['00000000000', null, false, 2400, 'working', 480],
  ])('time limit of %s, %s', async (category, condition, urgent, minutes, clock, warnBefore) => {
    await save('case-time-limits', shipped('case-time-limits'))
    const { notes, outputs } = await decided('case-time-limits', {
      category,
      condition,
      urgent,
      channel: 'web',
    })
    expect(outputs).toEqual({ minutes, clock, warnBefore })
    expect(notes).toEqual([])
  })

  test.each<[string, string | null, string | null, string | null, string]>([
    ['99010001001', 'missing', '990101', '990101001', 'drainage'],
    ['99010001104', null, null, null, 'waterworks'],
    ['00000000000', null, '990101', '990101001', 'street-990101001'],
    ['00000000000', null, null, null, 'grid-centre'],
  ])('holder of %s, %s', async (category, condition, district, street, organisation) => {
    await save('case-dispatch', shipped('case-dispatch'))
    const { notes, outputs } = await decided('case-dispatch', { category, condition, district, street })
    expect(outputs).toEqual({ organisation })
    expect(notes).toEqual([])
  })
})

describe('the log', () => {
  test('is listed by model and subject, newest first, in pages', async () => {
    await save('fee', tableXml(fees))
    await save('n', expressionXml('n + 1'))
    for (const age of [1, 7, 30]) {
      await decided('fee', { age })
      t.clock.advance(1_000)
    }
    await decided('n', { n: 1 })
    const list = async (query: string) =>
      (await t.inject({ url: `${path}/evaluations${query}`, as: reader })).json()
    expect((await list(`?subject=${subject}`)).items).toHaveLength(4)
    const first = await list('?model=fee&limit=2')
    expect(first.items).toMatchObject([{ outputs: { fee: 10 } }, { outputs: { fee: 5 } }])
    const second = await list(`?model=fee&limit=2&cursor=${first.next}`)
    expect(second).toMatchObject({ items: [{ inputs: { age: 1 }, outputs: { fee: 0 } }], next: null })
    expect((await t.inject({ url: `${path}/evaluations?cursor=WzFd`, as: reader })).statusCode).toBe(422)
  })
})

describe('explain', () => {
  const explain = (id: string, language = 'zh') =>
    t.inject({
      url: `${path}/evaluations/${id}/explain`,
      as: reader,
      headers: { 'accept-language': language },
    })

  test('shows rule, version, inputs, every cell, and how to object to a person', async () => {
    await save('fee', tableXml(fees))
    const { evaluationId } = await decided('fee', { age: 7 })
    expect((await explain(evaluationId)).json()).toMatchObject({
      id: evaluationId,
      model: 'fee',
      version: 1,
      name: '时限',
      inputs: [{ name: 'age', value: 7 }],
      outputs: { fee: 5 },
      reproduced: true,
      tables: [
        {
          hitPolicyWords: '任何情形至多一条规则命中',
          matched: [
            {
              index: 2,
              annotation: '未成年人半价',
              cells: [
                { label: 'age', value: 7, entry: '[6..18)', words: '从 6（含）到 18（不含）', holds: true },
              ],
              results: [{ name: 'fee', entry: '5' }],
            },
          ],
          others: [
            { index: 1, failed: { entry: '< 6', words: '小于 6', holds: false } },
            { index: 3, failed: { entry: '>= 18', holds: false } },
          ],
        },
      ],
      objection: expect.stringContaining('人工复核'),
    })
    expect((await explain(evaluationId, 'en')).json().tables[0].others[1].failed.words).toBe('at least 18')
  })

  test('stays with the version that decided', async () => {
    await save('fee', tableXml(fees))
    const { evaluationId } = await decided('fee', { age: 7 })
    await save('fee', expressionXml('99'))
    expect((await explain(evaluationId)).json()).toMatchObject({
      version: 1,
      outputs: { fee: 5 },
      reproduced: true,
    })
  })

  test('says when now() mattered: the moment is the one of the decision', async () => {
    await save('day', expressionXml('string(now())'))
    const { evaluationId, outputs } = await decided('day', { n: 1 })
    t.clock.advance(86_400_000)
    expect(String(outputs.answer)).toContain('2026-03-02T09:00:00')
    expect((await explain(evaluationId)).json()).toMatchObject({ outputs, reproduced: true })
  })

  test('names the owner and the way to object that the register has', async () => {
    await save('fee', tableXml(fees))
    const { evaluationId } = await decided('fee', { age: 7 })
    const own = {
      name: { zh: '票价', en: 'Fee' },
      decides: { zh: '票价', en: 'The fee' },
      owner: { zh: '公园', en: 'The park' },
      objection: { zh: '到窗口', en: 'At the counter' },
    }
    await t.db.tx((tx) => registerAutomations(tx, [{ key: 'fee', modelKey: 'fee', ...own }]))
    expect((await explain(evaluationId, 'en')).json()).toMatchObject({
      owner: 'The park',
      objection: 'At the counter',
    })
  })

  test('of what is not there, or without permission', async () => {
    expect((await explain(subject)).statusCode).toBe(404)
    expect((await explain('none')).statusCode).toBe(422)
    expect((await t.inject({ url: `${path}/evaluations/${subject}/explain` })).statusCode).toBe(401)
  })
})

describe('trying a table out', () => {
  const evaluate = (key: string, body: object, as = reader) =>
    t.inject({ method: 'POST', url: `${path}/models/${key}/evaluate`, payload: body, as })

  test('answers with reasons and writes nothing down', async () => {
    await save('fee', tableXml(fees))
    const answer = await evaluate('fee', { inputs: { age: 70 } })
    expect(answer.json()).toMatchObject({ outputs: { fee: 10 }, tables: [{ matched: [{ index: 3 }] }] })
    expect((await t.inject({ url: `${path}/evaluations`, as: reader })).json().items).toEqual([])
  })

  test.each<[string, object, string]>([
    ['a missing input', { inputs: {} }, 'inputs/age'],
    ['an unknown input', { inputs: { age: 1, height: 2 } }, 'inputs/height'],
    ['an input of another type', { inputs: { age: 'old' } }, 'inputs/age'],
    ['an unknown decision', { inputs: { age: 1 }, decision: 'toll' }, 'decision'],
    ['no inputs', {}, 'inputs'],
    ['a moment that is none', { inputs: { age: 1 }, at: 'now' }, 'at'],
    ['an undeclared field', { inputs: { age: 1 }, log: true }, 'log'],
  ])('%s', async (_name, body, field) => {
    await save('fee', tableXml(fees))
    const answer = await evaluate('fee', body)
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors).toMatchObject([{ field }])
  })

  test('no such table or version; an endless one', async () => {
    expect((await evaluate('none', { inputs: {} })).statusCode).toBe(404)
    await save('endless', expressionXml('count(for a in 1..100000, b in 1..100000 return a)'))
    expect((await evaluate('endless', { inputs: { n: 1 }, version: 9 })).statusCode).toBe(404)
    const answer = await evaluate('endless', { inputs: { n: 1 } })
    expect(answer.json()).toMatchObject({ status: 422, code: 'decisions.tooLong' })
  })

  test('needs permission', async () => {
    expect((await evaluate('fee', { inputs: {} }, caller('cases.read'))).statusCode).toBe(403)
  })
})
