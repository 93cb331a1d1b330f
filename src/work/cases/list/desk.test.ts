// What the desk asks besides the list: what waits for the caller, how much of it, and where the cases lie.
import { beforeAll, describe, expect, test } from 'vitest'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import { currentRules } from '../reference/rules.ts'
import { analyst, makeTown, readAll, reader, type Town } from './testing.ts'
import { statesByPermission } from './todo.ts'

let t: TestHub
let town: Town
beforeAll(async () => {
  t = await testHub()
  town = await makeTown(t)
})

const titles = async (query: string, as = analyst) => (await readAll(t, query, as)).map(({ title }) => title)

async function ask(path: string, as = analyst) {
  const answer = await t.inject({ method: 'GET', url: `/api/v1/cases/${path}`, as })
  return { status: answer.statusCode, body: answer.json() }
}

describe('what waits for the caller', () => {
  test('is what their permissions lead on from, as the flow says', async () => {
    const { flow } = await t.db.tx(currentRules)
    expect(Object.fromEntries(statesByPermission(flow))).toEqual({
      'cases.accept': ['reported'],
      'cases.dispatch': ['filed'],
      'cases.handle': ['handling'],
      'cases.verify': ['verifying'],
      'cases.close': ['verified'],
    })
  })

  test('is for a handler what their organisation holds or is called to help with', async () => {
    const { A, B } = town.organisations
    const handling = ['cases.read', 'cases.handle']
    const ofA = reader(handling, { organisationPath: A.path }, { organisationId: A.id })
    const ofB = reader(handling, { organisationPath: B.path }, { organisationId: B.id })
    expect(await titles('todo=true', ofA)).toEqual(['井盖缺失，Building 5 门口'])
    expect((await titles('todo=true', ofB)).sort()).toEqual(
      ['井盖缺失，Building 5 门口', '垃圾没人收'].sort(),
    )
  })

  test('is within the reach of the permission, not of reading', async () => {
    const grants = [
      ...reader(['cases.read']).grants,
      ...reader(['cases.handle'], { regionPath: '99/9902/' }).grants,
    ]
    expect(await titles('todo=true', { ...analyst, grants })).toEqual(['垃圾没人收'])
  })

  test('is nothing for those who only look on, and the rest is the opposite', async () => {
    expect(await titles('todo=true')).toEqual([])
    expect(await titles('todo=false&kind=open')).toHaveLength(3)
  })

  test('is counted for the navigation as the lists count it', async () => {
    const { A } = town.organisations
    const ofA = reader(['cases.read', 'cases.handle'], { organisationPath: A.path }, { organisationId: A.id })
    expect((await ask('waiting', ofA)).body).toEqual({ todo: 1, open: 1, overdue: 1, helping: 0 })
    expect((await ask('waiting')).body).toEqual({ todo: 0, open: 3, overdue: 1, helping: 0 })
  })
})

describe('where the cases of a filter lie', () => {
  test('follows the filter, the most urgent first, without those that have no place', async () => {
    const { body } = await ask('points?kind=open')
    expect(body.more).toBe(false)
    expect(body.items.map(({ lat, lng }: { lat: number; lng: number }) => [lng, lat])).toEqual([
      [120.1, 30.1],
      [120.2, 30.2],
    ])
    expect(body.items[0]).toMatchObject({ kind: 'open', dueAt: '2026-02-06T01:00:00.000Z' })
    expect((await ask('points?bbox=120.15,30.15,120.3,30.3')).body.items).toHaveLength(1)
  })

  test('says when there are more than fit', async () => {
    expect((await ask('points?kind=open&limit=1')).body).toMatchObject({ more: true, items: [{}] })
  })

  test('shows nobody what lies outside their reach, and names what is wrong', async () => {
    const west = reader(['cases.read'], { regionPath: '99/9902/' })
    expect((await ask('points', west)).body.items).toHaveLength(1)
    expect((await ask('points', reader([]))).body.items).toEqual([])
    const wrong = await ask('points?limit=100000')
    expect([wrong.status, wrong.body.errors[0].field]).toEqual([422, 'limit'])
  })
})
