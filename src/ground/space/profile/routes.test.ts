// The place's profile: empty at first, changed by whoever may and saw the newest, read by everybody.
import { beforeEach, describe, expect, it } from 'vitest'
import { auditOf } from '../../../kernel/audit/index.ts'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import { getJson, holder, makeCity, steward } from '../testing.ts'
import type { PlaceProfile } from './schema.ts'

let t: TestHub
beforeEach(async () => {
  t = await testHub()
  await makeCity(t)
})

const words = (zh: string, en = zh) => ({ zh, en })

const profile: PlaceProfile = {
  name: words('善城', 'Shancheng'),
  regionPath: '99/9901/',
  hotlines: [
    { name: words('便民热线', 'Hotline'), phone: '0000-12345', hours: words('全天', 'Day and night') },
  ],
  offices: [
    {
      name: words('服务中心'),
      address: '人民路1号',
      hours: words('9:00–17:00'),
      point: { lng: 120.2, lat: 30.2 },
    },
  ],
  privacy: words('只给办事的人看'),
  retention: null,
  notice: {
    tone: 'yellow',
    title: words('黄色预警', 'Yellow warning'),
    text: words('今天有大雨', 'Heavy rain today'),
    until: '2026-03-02T10:00:00.000Z',
  },
}

function put(payload: unknown, version: number | undefined, as = steward) {
  const headers = version === undefined ? {} : { 'if-match': `"${version}"` }
  return t.inject({ method: 'PUT', url: '/api/v1/place', payload: payload as object, headers, as })
}

describe('the profile of a place', () => {
  it('is empty where nobody has said anything', async () => {
    const { body, status } = await getJson(t, '/api/v1/place')
    expect([status, body]).toEqual([
      200,
      expect.objectContaining({ hotlines: [], offices: [], notice: null, version: 0 }),
    ])
  })

  it('is read by everybody once it is said, and every change is a version', async () => {
    const saved = await put(profile, 0)
    expect([saved.statusCode, saved.headers.etag]).toEqual([200, '"1"'])
    expect((await getJson(t, '/api/v1/place')).body).toEqual({ ...profile, version: 1 })
    await put({ ...profile, hotlines: [] }, 1)
    expect((await getJson(t, '/api/v1/place')).body).toMatchObject({ hotlines: [], version: 2 })
    const told = await t.db.tx((tx) => auditOf(tx, 'profile'))
    expect(told.map(({ action, data }) => [action, data])).toEqual([
      ['space.change-profile', { version: 1 }],
      ['space.change-profile', { version: 2 }],
    ])
  })

  it('does not show a notice whose time is over', async () => {
    await put(profile, 0)
    t.clock.set('2026-03-02T10:00:00.000Z')
    expect((await getJson(t, '/api/v1/place')).body.notice).toBeNull()
  })

  it('is changed only by who saw the newest, and may', async () => {
    await put(profile, 0)
    expect((await put(profile, 0)).statusCode).toBe(412)
    expect((await put(profile, undefined)).statusCode).toBe(428)
    expect((await put(profile, 1, holder('space.read'))).statusCode).toBe(403)
    expect((await t.inject({ method: 'PUT', url: '/api/v1/place', payload: profile })).statusCode).toBe(401)
  })

  it.each([
    [
      'a telephone that is none',
      { hotlines: [{ ...profile.hotlines[0], phone: 'call me' }] },
      'hotlines/0/phone',
    ],
    ['a region that is not there', { regionPath: '98/' }, 'regionPath'],
    ['a notice without words', { notice: { ...profile.notice, title: words('') } }, 'notice/title/zh'],
  ])('with %s is refused by its field', async (_what, wrong, field) => {
    const answer = await put({ ...profile, ...wrong }, 0)
    expect(answer.statusCode).toBe(422)
    expect(answer.json<{ errors: { field: string }[] }>().errors.map((one) => one.field)).toContain(field)
  })
})
