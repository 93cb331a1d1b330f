// A new version of a table, held against the one in force over past cases: what would change, and that nothing hangs.
import { beforeEach, expect, test } from 'vitest'
import { saveModel } from '../../../ground/decisions/index.ts'
import type { Principal } from '../../../kernel/access/index.ts'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import { makeTown, reader } from '../list/testing.ts'

let t: TestHub
beforeEach(async () => {
  t = await testHub()
  await makeTown(t)
})

const path = '/api/v1/cases/rules/dry-runs'
const steward = reader(['decisions.write', 'cases.read'])

function limits(rows: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="limits" namespace="https://example.org/limits">
  <inputData id="in" name="category"><variable name="category" typeRef="string"/></inputData>
  <decision id="decision" name="limits"><variable name="limits"/>
    <informationRequirement><requiredInput href="#in"/></informationRequirement>
    <decisionTable hitPolicy="FIRST">
      <input><inputExpression typeRef="string"><text>category</text></inputExpression></input>
      <output name="minutes" typeRef="number"/>
      ${rows}
    </decisionTable>
  </decision>
</definitions>`
}
const row = (when: string, then: string) =>
  `<rule><inputEntry><text>${when}</text></inputEntry><outputEntry><text>${then}</text></outputEntry></rule>`
const save = (xml: string, draft = false) =>
  saveModel(t.hub, { key: 'case-time-limits', xml, draft, actor: 'system' })

async function dryRun(version: number, cases = 100, as: Principal = steward) {
  const payload = { model: 'case-time-limits', version, cases }
  const started = await t.inject({ method: 'POST', url: path, payload, as })
  expect(started.statusCode).toBe(202)
  await t.background.settle()
  return (await t.inject({ method: 'GET', url: `${path}/${started.json().id}`, as })).json()
}

test('says which cases would get another limit, and by which rows', async () => {
  await save(limits(row('"1"', '120') + row('-', '480')))
  const { version } = await save(limits(row('"1"', '60') + row('-', '480')), true)
  const { result, state } = await dryRun(version)
  expect(state).toBe('done')
  expect(result).toMatchObject({ against: 1, failed: 0, stopped: false })
  expect(result.tried).toBeGreaterThan(result.changed)
  expect(result.same + result.changed).toBe(result.tried)
  expect(result.cases).toHaveLength(result.changed)
  expect(result.cases[0]).toMatchObject({
    number: expect.any(String),
    inputs: { category: '1' },
    before: { outputs: { minutes: 120 }, rows: [1], problem: null },
    after: { outputs: { minutes: 60 }, rows: [1], problem: null },
  })
})

test('without a version in force every case with an answer changes; only as many as asked are tried', async () => {
  const { version } = await save(limits(row('-', '480')), true)
  const { result } = await dryRun(version, 2)
  expect(result).toMatchObject({ against: null, tried: 2, changed: 2 })
})

test('a version that never ends is stopped and told, and the hub decides on meanwhile', async () => {
  await save(limits(row('-', '480')))
  const endless = 'count(for a in 1..9999, b in 1..9999, c in 1..9999 return a)'
  const { version } = await save(limits(row('-', endless)), true)
  const { result, state } = await dryRun(version, 2)
  expect(state).toBe('done')
  expect(result).toMatchObject({ failed: 2, changed: 2 })
  expect(result.cases[0].after.problem).toMatch(/\S/)
}, 60_000)

test('is for whoever may write tables, over the cases that they see', async () => {
  await save(limits(row('-', '480')))
  const { version } = await save(limits(row('-', '60')), true)
  const ask = (body: object, as: Principal) => t.inject({ method: 'POST', url: path, payload: body, as })
  const body = { model: 'case-time-limits', version }
  expect((await ask(body, reader(['decisions.read']))).statusCode).toBe(403)
  expect((await ask({ ...body, version: 9 }, steward)).statusCode).toBe(404)
  expect((await ask({ ...body, cases: 1001 }, steward)).json().errors[0].field).toBe('cases')
  expect((await ask({ ...body, model: 'fee' }, steward)).json().errors[0].field).toBe('model')
  const nowhere = reader(['decisions.write'], {}, { id: '01958000-0000-7000-8000-000000000009' })
  expect((await dryRun(version, 100, nowhere)).result.tried).toBe(0)
  const { id } = (await ask(body, steward)).json()
  expect((await t.inject({ method: 'GET', url: `${path}/${id}`, as: nowhere })).statusCode).toBe(404)
})
