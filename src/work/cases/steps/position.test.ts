// Where a worker stood: the distance is in the timeline, the position nowhere.
import { beforeEach, expect, test } from 'vitest'
import { sql } from '../../../kernel/db/index.ts'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import { chief, testCity } from '../testing.ts'

let t: TestHub
let number: string
const boss = chief()
const point = { lng: 120.1, lat: 30.1 }
const position = { lng: 120.10008, lat: 30.1, accuracy: 6 }

beforeEach(async () => {
  t = await testHub()
  const { category } = await testCity(t)
  const payload = { category, title: '井盖松动', description: '一踩就响', point }
  const filed = await t.inject({ method: 'POST', url: '/api/v1/cases', as: boss, payload })
  number = filed.json().number
})

function act(kind: string, data: Record<string, unknown>) {
  return t.inject({
    method: 'POST',
    url: `/api/v1/cases/${number}/actions`,
    as: boss,
    payload: { kind, data },
  })
}

test('a step says how far from the case it was taken', async () => {
  const answer = await act('note', { text: '看过了', position })
  expect(answer.statusCode).toBe(200)
  const { data } = answer.json().steps.at(-1)
  expect(data).toMatchObject({ text: '看过了', metres: 8, accuracy: 6 })
  expect(data).not.toHaveProperty('position')
})

test('the position itself is in no table', async () => {
  await act('note', { text: '看过了', position })
  const rows = await t.db.tx((tx) =>
    tx.rows<{ words: string }>(sql`
      SELECT data::text AS words FROM cases.action UNION ALL SELECT data::text FROM kernel.outbox`),
  )
  expect(rows.length).toBeGreaterThan(1)
  expect(rows.filter(({ words }) => words.includes('120.10008'))).toEqual([])
})

test('a step that is taken at a desk has no place for a position, and a wrong one is named', async () => {
  expect((await act('accept', { position })).json().errors[0].field).toMatch(/^data/)
  const wrong = await act('note', { text: '看过了', position: { lng: 500, lat: 0 } })
  expect(wrong.statusCode).toBe(422)
  expect(wrong.json().errors[0].field).toBe('data/position/lng')
})

test('the page says for how long a step may be told afterwards', async () => {
  const { actions } = (await act('accept', {})).json()
  const dispatch = actions.find(({ kind }: { kind: string }) => kind === 'dispatch')
  expect(dispatch).toMatchObject({ backdate: 0 })
})
