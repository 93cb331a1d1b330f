// The tables that a city loads decide who holds a case and until when, and the case says by which rows.
import { beforeEach, expect, it } from 'vitest'
import { saveModel } from '../../../ground/decisions/index.ts'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import { at } from '../fold/testing/walk.ts'
import type { CaseDetail } from '../page/schema.ts'
import { chief, type TestCity, testCity } from '../testing.ts'

let t: TestHub
let city: TestCity
beforeEach(async () => {
  t = await testHub()
  city = await testCity(t)
})

interface Column {
  name: string
  type: string
}

function tableOf(
  key: string,
  inputs: Column[],
  outputs: Column[],
  rules: [string[], string[], string][],
): string {
  const cells = (tag: string, texts: string[]) =>
    texts.map((text) => `<${tag}><text>${text}</text></${tag}>`).join('')
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="${key}" namespace="https://example.org/${key}">
  ${inputs.map(({ name, type }) => `<inputData id="in-${name}" name="${name}"><variable name="${name}" typeRef="${type}"/></inputData>`).join('')}
  <decision id="decision" name="${key}"><variable name="${key}"/>
    ${inputs.map(({ name }) => `<informationRequirement><requiredInput href="#in-${name}"/></informationRequirement>`).join('')}
    <decisionTable hitPolicy="FIRST">
      ${inputs.map(({ name, type }) => `<input><inputExpression typeRef="${type}"><text>${name}</text></inputExpression></input>`).join('')}
      ${outputs.map(({ name, type }) => `<output name="${name}" typeRef="${type}"/>`).join('')}
      <annotation name="note"/>
      ${rules.map(([when, then, note]) => `<rule>${cells('inputEntry', when)}${cells('outputEntry', then)}<annotationEntry><text>${note}</text></annotationEntry></rule>`).join('')}
    </decisionTable>
  </decision>
</definitions>`
}

async function loadTables(dispatchTo = '"o2"', minutes = '120'): Promise<void> {
  const category = { name: 'category', type: 'string' }
  const dispatch = tableOf(
    'case-dispatch',
    [category],
    [{ name: 'organisation', type: 'string' }],
    [[['"1"'], [dispatchTo], '井盖归单位二']],
  )
  const limits = tableOf(
    'case-time-limits',
    [category, { name: 'urgent', type: 'boolean' }],
    [
      { name: 'minutes', type: 'number' },
      { name: 'clock', type: 'string' },
    ],
    [
      [['"1"', 'true'], [minutes, '"running"'], '井盖缺失两小时'],
      [['-', '-'], ['480', '"working"'], '其余一个工作日'],
    ],
  )
  await saveModel(t.hub, { key: 'case-dispatch', xml: dispatch, actor: 'system' })
  await saveModel(t.hub, { key: 'case-time-limits', xml: limits, actor: 'system' })
}

async function acceptedCase(category = city.category, condition?: string): Promise<CaseDetail> {
  const filed = await t.inject({
    method: 'POST',
    url: '/api/v1/cases',
    payload: { category, description: '井盖没了', ...(condition && { condition }) },
  })
  const { number } = filed.json<{ number: string }>()
  const staff = chief()
  await t.inject({
    method: 'POST',
    url: `/api/v1/cases/${number}/actions`,
    payload: { kind: 'accept' },
    as: staff,
  })
  await t.background.settle()
  return (await t.inject({ method: 'GET', url: `/api/v1/cases/${number}`, as: staff })).json<CaseDetail>()
}

it('dispatches and sets the deadline, and says by which rows', async () => {
  await loadTables()
  t.clock.set(at('2026-03-02 17:30').toISOString())
  const page = await acceptedCase(city.category, 'missing')
  expect(page).toMatchObject({ state: 'handling', clock: 'running', organisation: { name: '单位 o2' } })
  expect(page.dueAt).toBe(at('2026-03-02 19:30').toISOString())
  expect(page.reasons.map(({ about, rows }) => [about, rows])).toEqual([
    ['dispatch', [{ number: 1, words: '井盖归单位二' }]],
    ['limit', [{ number: 1, words: '井盖缺失两小时' }]],
  ])
  expect(page.steps.at(-1)).toMatchObject({ kind: 'dispatch', actorName: null })
})

it('leaves to a dispatcher what the table does not know', async () => {
  await loadTables()
  expect(await acceptedCase('test:matter:2')).toMatchObject({
    state: 'filed',
    organisation: null,
    reasons: [],
  })
})

it('leaves to a dispatcher what goes to an organisation that is not there', async () => {
  await loadTables('"gone"')
  expect(await acceptedCase()).toMatchObject({ state: 'filed', organisation: null })
})

it('takes the limit of the flow when the table fails', async () => {
  await loadTables('"o2"', 'count(for a in 1..100000, b in 1..100000, c in 1..1000 return a)')
  t.clock.set(at('2026-03-02 09:00').toISOString())
  const page = await acceptedCase(city.category, 'missing')
  expect(page).toMatchObject({ state: 'handling', clock: 'working' })
  expect(page.dueAt).toBe(at('2026-03-09 09:00').toISOString())
})
