import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { auditOf } from '../../../kernel/audit/index.ts'
import { sql } from '../../../kernel/db/index.ts'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import { saveModel } from '../index.ts'
import { caller, expressionXml, fees, tableXml } from '../testing.ts'

let t: TestHub

beforeEach(async () => {
  t = await testHub()
})

const reader = caller('decisions.read')
const drafter = caller('decisions.read', 'decisions.write')
const steward = caller('decisions.read', 'decisions.write', 'decisions.activate')
const path = '/api/v1/decisions/models'
const halfPrice = { ...fees, rules: fees.rules.map(([age = '', fee]) => [age, `${fee} / 2`]) }

function post(key: string, payload: string | Buffer, query = '', as = steward, type = 'application/xml') {
  const url = `${path}/${key}/versions${query}`
  return t.inject({ method: 'POST', url, payload, headers: { 'content-type': type }, as })
}

async function read(url: string) {
  const answer = await t.inject({ url: `${path}${url}`, as: reader })
  expect(answer.statusCode).toBe(200)
  return answer.json()
}

test('a table is saved, audited, announced, and stands in the register', async () => {
  const saved = await post('fee', tableXml(fees))
  expect(saved.statusCode).toBe(200)
  expect(saved.json()).toEqual({ key: 'fee', version: 1, created: true, warnings: [] })
  expect(saved.headers.location).toBe(`${path}/fee?version=1`)
  const { items } = await read('')
  expect(items).toMatchObject([
    { key: 'fee', name: '时限', version: 1, versions: 1, state: 'valid', author: steward.id },
  ])
  const [entry] = await t.db.tx((tx) => auditOf(tx, 'fee'))
  expect(entry).toMatchObject({ actor: steward.id, action: 'decisions.save', data: { version: 1 } })
  const events = await t.db.tx((tx) => tx.rows(sql`SELECT type, subject FROM kernel.outbox`))
  expect(events).toEqual([{ type: 'decisions.model-published', subject: 'fee' }])
  const register = await t.inject({ url: '/api/v1/decisions/automations' })
  expect(register.json().items).toMatchObject([{ key: 'fee', modelKey: 'fee', name: { zh: '时限' } }])
})

test('a civil servant can read it', async () => {
  await post('fee', tableXml(fees))
  expect(await read('/fee')).toMatchObject({
    mainDecision: 'fee',
    outputs: ['fee'],
    inputs: [{ name: 'age', typeRef: 'number' }],
    tables: [
      {
        hitPolicy: 'UNIQUE',
        hitPolicyWords: '任何情形至多一条规则命中',
        rules: [
          {
            number: 1,
            conditions: [{ entry: '< 6', words: '小于 6' }],
            results: ['0'],
            annotation: '幼儿免费',
          },
          { number: 2, conditions: [{ words: '从 6（含）到 18（不含）' }] },
          { number: 3, conditions: [{ words: '不小于 18' }] },
        ],
      },
    ],
  })
})

test('the XML comes back as it was given', async () => {
  await post('fee', tableXml(fees))
  const answer = await t.inject({ url: `${path}/fee/xml`, as: reader })
  expect(answer.body).toBe(tableXml(fees))
  expect(answer.headers['content-type']).toBe('application/xml; charset=utf-8')
  expect(answer.headers['content-disposition']).toContain('fee-1.dmn')
})

test('JSON carries the XML too, and nothing else', async () => {
  const good = await post('fee', JSON.stringify({ xml: tableXml(fees) }), '', steward, 'application/json')
  expect(good.json()).toMatchObject({ created: true })
  const extra = await post('fee', JSON.stringify({ xml: '', name: '' }), '', steward, 'application/json')
  expect(extra.json().errors).toMatchObject([{ field: 'name' }])
  expect((await post('fee', '{', '', steward, 'application/json')).statusCode).toBe(422)
})

test('the same table again adds no version; another one does', async () => {
  await post('fee', tableXml(fees))
  expect((await post('fee', tableXml(fees))).json()).toMatchObject({ version: 1, created: false })
  expect((await post('fee', tableXml(halfPrice))).json()).toMatchObject({ version: 2, created: true })
  expect((await post('fee', tableXml(fees))).json()).toMatchObject({ version: 3, created: true })
  const { items } = await read('/fee/versions')
  expect(items.map(({ version }: { version: number }) => version)).toEqual([3, 2, 1])
})

test('two who save at once get two versions', async () => {
  const answers = await Promise.all([post('fee', tableXml(fees)), post('fee', tableXml(halfPrice))])
  expect(answers.map((answer) => answer.json().version).sort()).toEqual([1, 2])
})

describe('dates', () => {
  test('of the valid versions the newest is in force, and an earlier one afterwards', async () => {
    await post('fee', tableXml(fees))
    await post('fee', tableXml(halfPrice), '?validFrom=2026-04-01T00:00:00Z&validTo=2026-05-01T00:00:00Z')
    expect(await read('/fee')).toMatchObject({ version: 1, state: 'valid' })
    expect(await read('/fee?version=2')).toMatchObject({ version: 2, state: 'waiting' })
    expect(await read('/fee?at=2026-04-15T00:00:00Z')).toMatchObject({ version: 2 })
    expect(await read('/fee?at=2026-05-01T00:00:00Z')).toMatchObject({ version: 1 })
    t.clock.set('2026-06-01T00:00:00Z')
    expect(await read('/fee?version=2')).toMatchObject({ state: 'ended' })
  })

  test.each([
    [
      'an end before the beginning',
      '?validFrom=2026-05-01T00:00:00Z&validTo=2026-04-01T00:00:00Z',
      'validTo',
    ],
    ['an end at the beginning', '?validFrom=2026-05-01T00:00:00Z&validTo=2026-05-01T00:00:00Z', 'validTo'],
    ['a beginning in the past', '?validFrom=2026-03-01T00:00:00Z', 'validFrom'],
    ['a year out of reach', '?validFrom=2160-01-01T00:00:00Z', 'validFrom'],
    ['the 31st of February', '?validFrom=2027-02-31T00:00:00Z', 'validFrom'],
    ['no date', '?validTo=soon', 'validTo'],
  ])('%s is refused', async (_name, query, field) => {
    const answer = await post('fee', tableXml(fees), query)
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors).toMatchObject([{ field }])
  })

  test('before 1970 is refused from within, too', async () => {
    const model = { key: 'fee', xml: tableXml(fees), validFrom: new Date('1969-12-31'), actor: 'system' }
    await expect(saveModel(t.hub, model)).rejects.toMatchObject({ fields: [{ field: 'validFrom' }] })
  })
})

describe('a draft', () => {
  const publish = (version: number, body: object, as = steward) =>
    t.inject({ method: 'PUT', url: `${path}/fee/versions/${version}/validity`, payload: body, as })

  test('is in force from when it is published', async () => {
    await post('fee', tableXml(fees), '?draft=true', drafter)
    expect(await read('/fee')).toMatchObject({ state: 'draft', publishedAt: null })
    expect((await publish(1, {}, drafter)).statusCode).toBe(403)
    expect((await publish(1, {})).json()).toMatchObject({
      state: 'valid',
      validFrom: '2026-03-02T01:00:00.000Z',
    })
    expect((await publish(7, {})).statusCode).toBe(404)
  })

  test('says why it was published, and how often it decided since', async () => {
    await post('fee', tableXml(fees), '?draft=true', drafter)
    await publish(1, { reason: '区里的新规定' })
    const [entry] = (await t.db.tx((tx) => auditOf(tx, 'fee'))).filter(({ action }) =>
      action.endsWith('publish'),
    )
    expect(entry?.purpose).toBe('区里的新规定')
    expect((await publish(1, { reason: ' ' })).statusCode).toBe(422)
    expect(await read('/fee/usage')).toEqual({ items: [] })
  })

  test('whoever may not publish may save drafts only', async () => {
    const refused = await post('fee', tableXml(fees), '', drafter)
    expect(refused.json()).toMatchObject({ status: 403, code: 'decisions.activate' })
  })

  test('once in force, only its end moves, and not once it has ended', async () => {
    await post('fee', tableXml(fees))
    t.clock.set('2026-03-10T00:00:00Z')
    expect((await publish(1, { validFrom: '2026-04-01T00:00:00Z' })).json().code).toBe('decisions.inForce')
    const ended = await publish(1, { validTo: '2026-03-11T00:00:00Z' })
    expect(ended.json()).toMatchObject({ state: 'valid', validTo: '2026-03-11T00:00:00.000Z' })
    t.clock.set('2026-03-12T00:00:00Z')
    expect((await publish(1, {})).json().code).toBe('decisions.ended')
  })
})

describe('bad input', () => {
  test('overlapping rules are refused by number, and nothing is kept', async () => {
    const answer = await post('fee', tableXml({ ...fees, rules: [...fees.rules, ['[60..70]', '3']] }))
    expect(answer.statusCode).toBe(422)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json().errors).toEqual([
      {
        field: 'xml/fee/rule 3',
        message: '规则 3 与规则 4 会同时命中（例如 age = 60），命中策略 UNIQUE 不允许',
      },
    ])
    expect((await read('')).items).toEqual([])
  })

  test.each<[string, string, string]>([
    ['no XML', 'age;fee', 'xml/line 1, column 1'],
    ['an entity', '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>', 'xml'],
    ['an unknown type', tableXml({ ...fees, inputs: [['age', 'years']] }), 'xml/age'],
    ['personal data', tableXml({ ...fees, inputs: [['phone', 'string']], rules: [] }), 'xml/phone'],
  ])('%s', async (_name, xml, field) => {
    const answer = await post('fee', xml)
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors[0]).toMatchObject({ field })
  })

  test('a key with odd characters', async () => {
    expect((await post('Fee%20', tableXml(fees))).json().errors).toMatchObject([{ field: 'key' }])
  })

  test('a body of another type or without end', async () => {
    expect((await post('fee', 'x', '', steward, 'text/csv')).statusCode).toBe(415)
    expect((await post('fee', `<d>${'x'.repeat(6_000_000)}</d>`)).statusCode).toBe(413)
  })

  test('GB18030 is read when the file says so, and other bytes are refused', async () => {
    const xml = tableXml(fees).replace('UTF-8', 'GB18030')
    const bytes = Buffer.concat(
      [...xml].map((char) =>
        char === '时'
          ? Buffer.from([0xca, 0xb1])
          : Buffer.from(
              char === '限' ? [0xcf, 0xde] : /[\x20-\x7e\n]/.test(char) ? [char.charCodeAt(0)] : [],
            ),
      ),
    )
    expect((await post('fee', bytes)).json()).toMatchObject({ created: true })
    expect(await read('/fee')).toMatchObject({ name: '时限' })
    const wrong = await post(
      'fee',
      Buffer.from(bytes.toString('latin1').replace('GB18030', 'UTF-8'), 'latin1'),
    )
    expect(wrong.json()).toMatchObject({ status: 422, code: 'decisions.encoding' })
  })

  test('a dry run keeps nothing', async () => {
    const gap = tableXml({ ...fees, rules: fees.rules.slice(1) })
    const answer = await post('fee', gap, '?dryRun=true', drafter)
    expect(answer.json()).toMatchObject({ version: null, created: false, warnings: [{ code: 'gap' }] })
    expect((await read('')).items).toEqual([])
  })
})

test('without permission, and what is not there', async () => {
  expect((await t.inject({ url: path })).statusCode).toBe(401)
  expect((await t.inject({ url: path, as: caller('cases.read') })).statusCode).toBe(403)
  expect((await post('fee', tableXml(fees), '', reader)).statusCode).toBe(403)
  for (const url of ['/none', '/none/xml', '/none/versions', '/none?version=2']) {
    expect((await t.inject({ url: path + url, as: reader })).statusCode).toBe(404)
  }
})

test('lists come in pages', async () => {
  for (const key of ['a', 'b', 'c']) await post(key, expressionXml('n'))
  const first = await read('?limit=2')
  expect(first.items.map(({ key }: { key: string }) => key)).toEqual(['a', 'b'])
  const second = await read(`?limit=2&cursor=${first.next}`)
  expect(second).toMatchObject({ items: [{ key: 'c' }], next: null })
})

test('the tables of the demo city pass', async () => {
  for (const key of ['case-time-limits', 'case-dispatch']) {
    const xml = readFileSync(new URL(`../../../../demo/tables/${key}.dmn`, import.meta.url), 'utf8')
    expect((await post(key, xml)).json()).toMatchObject({ key, created: true })
  }
})
