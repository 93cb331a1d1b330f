import { beforeEach, describe, expect, test } from 'vitest'
import { auditOf } from '../../../kernel/audit/index.ts'
import { sql } from '../../../kernel/db/index.ts'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import { createAccount } from '../accounts/create.ts'
import { asker, caller, cookieOf, goodPassword, nobodyId, signedInAs, signIn } from '../testing.ts'

let t: TestHub
let personId: string

const minute = 60_000
const hour = 60 * minute

beforeEach(async () => {
  t = await testHub()
  personId = (
    await createAccount(t.hub, { role: 'handler', account: 'li.lei', name: '李雷', password: goodPassword })
  ).personId
})

async function enter(password = goodPassword, account = 'li.lei', address?: string) {
  return signIn(t, account, password, address)
}

describe('signing in', () => {
  test('sets a cookie that scripts cannot read and tells who is in', async () => {
    const answer = await enter()
    expect(answer.statusCode).toBe(201)
    expect(answer.cookies[0]).toMatchObject({
      name: 'shanzhi_session',
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
    })
    expect(answer.cookies[0]).not.toHaveProperty('secure')
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.json()).toMatchObject({
      id: personId,
      account: 'li.lei',
      name: '李雷',
      organisation: null,
      role: 'handler',
      roles: [{ key: 'handler', name: '处置人员' }],
    })
    expect(answer.json().permissions).toEqual(expect.arrayContaining(answer.json().grants[0].permissions))
    const again = await asker(t, cookieOf(answer))('GET', '/api/v1/session')
    expect(again.json()).toEqual(answer.json())
  })

  test('marks the cookie as secure behind https', async () => {
    t.hub.config.publicUrl = 'https://shancheng.example'
    expect((await enter()).cookies[0]).toMatchObject({ secure: true })
    t.hub.config.publicUrl = 'http://127.0.0.1:8080'
  })

  test('keeps the token’s hash only, and the address sealed', async () => {
    const token = cookieOf(await enter()).split('=')[1] ?? ''
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    const [row] = await t.db.tx((tx) => tx.rows(sql`SELECT * FROM identity.session`))
    expect(JSON.stringify(row)).not.toContain(token)
    expect(JSON.stringify(row)).not.toContain('192.0.2.1')
  })

  test('gives a fresh token each time and ends the session that it was asked from', async () => {
    const cookie = cookieOf(await enter())
    const again = await t.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { cookie },
      payload: { account: 'li.lei', password: goodPassword },
    })
    expect(again.statusCode).toBe(201)
    expect(cookieOf(again)).not.toBe(cookie)
    expect((await asker(t, cookie)('GET', '/api/v1/session')).statusCode).toBe(401)
    expect((await asker(t, cookieOf(again))('GET', '/api/v1/session')).statusCode).toBe(200)
  })

  test('says the role and a refusal in the reader’s language', async () => {
    const inEnglish = (password: string) =>
      t.inject({
        method: 'POST',
        url: '/api/v1/session',
        headers: { 'accept-language': 'en' },
        payload: { account: 'li.lei', password },
      })
    expect((await inEnglish(goodPassword)).json().roles).toEqual([{ key: 'handler', name: 'Handler' }])
    expect((await inEnglish('wrong horse battery')).json().title).toBe(
      'The account or the password is not right',
    )
  })

  test.each([
    ['nothing', {}, ['account', 'password']],
    ['no password', { account: 'li.lei' }, ['password']],
    ['a number for a password', { account: 'li.lei', password: 1 }, ['password']],
    ['more than was asked', { account: 'li.lei', password: goodPassword, role: 'admin' }, ['role']],
  ])('names the fields that are wrong: %s', async (_name, payload, fields) => {
    const answer = await t.inject({ method: 'POST', url: '/api/v1/session', payload })
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors.map(({ field }: { field: string }) => field)).toEqual(fields)
  })

  test('works with the token as bearer', async () => {
    const token = cookieOf(await enter()).split('=')[1]
    const answer = await t.inject({ url: '/api/v1/session', headers: { authorization: `Bearer ${token}` } })
    expect(answer.json().id).toBe(personId)
  })

  test('takes the account however it is typed', async () => {
    expect((await enter(goodPassword, ' ＬＩ.Lei ')).statusCode).toBe(201)
  })

  test.each([
    ['a wrong password', 'wrong horse battery', 'li.lei'],
    ['an unknown account', goodPassword, 'han.meimei'],
  ])('answers the same to %s', async (_name, password, account) => {
    const answer = await enter(password, account)
    expect(answer.statusCode).toBe(401)
    expect(answer.json()).toMatchObject({ code: 'identity.wrongCredentials', title: '账号或密码不对' })
    expect(answer.cookies).toEqual([])
  })

  test('answers the same to a closed account', async () => {
    await t.db.tx((tx) => tx.run(sql`UPDATE identity.account SET disabled = true`))
    expect((await enter()).json().code).toBe('identity.wrongCredentials')
  })

  test('is recorded, failed or not', async () => {
    await enter('wrong horse battery')
    t.clock.advance(1000)
    await enter()
    const actions = (await t.db.tx((tx) => auditOf(tx, personId))).map(({ action }) => action)
    expect(actions.slice(-2)).toEqual(['identity.sign-in-failed', 'identity.sign-in'])
  })

  test('refuses a body with anything else', async () => {
    const answer = await t.inject({ method: 'POST', url: '/api/v1/session', payload: { account: 'li.lei' } })
    expect(answer.json().errors).toMatchObject([{ field: 'password' }])
  })
})

describe('throttling', () => {
  async function fail(times: number, account = 'li.lei', address?: string) {
    const codes: number[] = []
    for (let time = 0; time < times; time++) codes.push((await enter('wrong', account, address)).statusCode)
    return codes
  }

  test('waits longer with every failure, and says how long', async () => {
    expect(await fail(6)).toEqual([401, 401, 401, 401, 401, 401])
    const waits: string[] = []
    for (let time = 0; time < 4; time++) {
      const blocked = await enter()
      expect(blocked.statusCode).toBe(429)
      const wait = String(blocked.headers['retry-after'])
      expect(blocked.json().title).toContain(wait)
      waits.push(wait)
      t.clock.advance(Number(wait) * 1000)
      await fail(1)
    }
    expect(waits).toEqual(['1', '2', '4', '8'])
  })

  test('lets the right password in after the wait, and starts anew', async () => {
    await fail(6)
    expect((await enter()).statusCode).toBe(429)
    t.clock.advance(1000)
    expect((await enter()).statusCode).toBe(201)
    expect(await fail(6)).toEqual([401, 401, 401, 401, 401, 401])
  })

  test('holds for an account that does not exist', async () => {
    expect((await fail(7, 'han.meimei')).at(-1)).toBe(429)
  })

  test('holds for an address over many accounts; a good sign-in there does not wipe it out', async () => {
    for (let account = 0; account < 20; account++) await fail(1, `somebody-${account}`, '203.0.113.9')
    expect((await enter(goodPassword, 'li.lei', '203.0.113.9')).statusCode).toBe(201)
    expect((await fail(1, 'somebody-20', '203.0.113.9')).at(-1)).toBe(401)
    expect((await enter(goodPassword, 'li.lei', '203.0.113.9')).statusCode).toBe(429)
    expect((await enter(goodPassword, 'li.lei', '203.0.113.10')).statusCode).toBe(201)
  })

  test('gives many attempts at once no more tries', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => enter('wrong')))
    expect(answers.filter(({ statusCode }) => statusCode === 401)).toHaveLength(6)
  })

  test('forgets after a day', async () => {
    await fail(6)
    t.clock.advance(25 * hour)
    expect(await fail(6)).toEqual([401, 401, 401, 401, 401, 401])
  })

  test('keeps neither account nor address in clear', async () => {
    await fail(1)
    const rows = await t.db.tx((tx) => tx.rows(sql`SELECT key FROM identity.attempt`))
    expect(rows).toHaveLength(2)
    expect(JSON.stringify(rows)).not.toMatch(/li\.lei|192\.0/)
  })
})

describe('a session', () => {
  test('ends when it was not used for two hours, and lives on while it is used', async () => {
    const ask = asker(t, cookieOf(await enter()))
    for (let time = 0; time < 3; time++) {
      t.clock.advance(119 * minute)
      expect((await ask('GET', '/api/v1/session')).statusCode).toBe(200)
    }
    t.clock.advance(120 * minute)
    expect((await ask('GET', '/api/v1/session')).statusCode).toBe(401)
  })

  test('ends after twelve hours in any case', async () => {
    const ask = asker(t, cookieOf(await enter()))
    for (let time = 0; time < 11; time++) {
      t.clock.advance(hour)
      expect((await ask('GET', '/api/v1/session')).statusCode).toBe(200)
    }
    t.clock.advance(hour)
    expect((await ask('GET', '/api/v1/session')).statusCode).toBe(401)
  })

  test('ends at sign-out', async () => {
    const ask = asker(t, cookieOf(await enter()))
    const out = await ask('DELETE', '/api/v1/session')
    expect(out.statusCode).toBe(204)
    expect(out.cookies[0]).toMatchObject({ name: 'shanzhi_session', value: '' })
    expect((await ask('GET', '/api/v1/session')).statusCode).toBe(401)
  })

  test('is listed with where and when, and can be ended from another', async () => {
    const first = asker(t, cookieOf(await enter()))
    t.clock.advance(1000)
    const second = asker(t, cookieOf(await enter(goodPassword, 'li.lei', '203.0.113.9')))
    const { items } = (await second('GET', '/api/v1/sessions')).json()
    expect(items).toMatchObject([
      { address: '192.0.2.1', current: false },
      { address: '203.0.113.9', current: true },
    ])
    expect((await second('DELETE', `/api/v1/sessions/${items[0].id}`)).statusCode).toBe(204)
    expect((await first('GET', '/api/v1/session')).statusCode).toBe(401)
    expect((await second('GET', '/api/v1/session')).statusCode).toBe(200)
  })

  test('can end all others', async () => {
    const first = asker(t, cookieOf(await enter()))
    const second = asker(t, cookieOf(await enter()))
    expect((await second('DELETE', '/api/v1/sessions')).statusCode).toBe(204)
    expect((await first('GET', '/api/v1/session')).statusCode).toBe(401)
  })

  test('of somebody else is not found, unless one administers them', async () => {
    await enter()
    const stranger = await signedInAs(t, 'dispatcher')
    const admin = await signedInAs(t, 'admin')
    const { items } = (await admin.ask('GET', `/api/v1/sessions?personId=${personId}`)).json()
    expect(items).toHaveLength(1)
    expect((await stranger.ask('DELETE', `/api/v1/sessions/${items[0].id}`)).statusCode).toBe(404)
    expect((await admin.ask('DELETE', `/api/v1/sessions/${items[0].id}`)).statusCode).toBe(204)
    const resident = await signedInAs(t, 'resident')
    expect((await resident.ask('GET', `/api/v1/sessions?personId=${personId}`)).statusCode).toBe(403)
  })

  test('of a closed account ends at once', async () => {
    const ask = asker(t, cookieOf(await enter()))
    await t.db.tx((tx) => tx.run(sql`UPDATE identity.account SET disabled = true`))
    expect((await ask('GET', '/api/v1/session')).statusCode).toBe(401)
  })

  test('is no session when it is made up', async () => {
    expect((await asker(t, `shanzhi_session=${'a'.repeat(43)}`)('GET', '/api/v1/session')).statusCode).toBe(
      401,
    )
    expect((await t.inject({ url: '/api/v1/session' })).statusCode).toBe(401)
  })

  test('is no session when one letter of its token was changed', async () => {
    const cookie = cookieOf(await enter())
    const at = 'shanzhi_session='.length + 5
    const other = cookie[at] === 'A' ? 'B' : 'A'
    const tampered = `${cookie.slice(0, at)}${other}${cookie.slice(at + 1)}`
    expect((await asker(t, tampered)('GET', '/api/v1/session')).statusCode).toBe(401)
    expect((await asker(t, cookie)('GET', '/api/v1/session')).statusCode).toBe(200)
  })

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a neighbour on the same domain', { 'sec-fetch-site': 'same-site' }, 403],
    ['another origin', { origin: 'https://elsewhere.example' }, 403],
    ['an opaque origin', { origin: 'null' }, 403],
    ['our own pages', { 'sec-fetch-site': 'same-origin' }, 204],
    ['our own origin', { origin: 'http://hub.example', host: 'hub.example' }, 204],
    ['no browser', {}, 204],
  ])('writes for %s: %o → %i', async (_name, headers, status) => {
    const cookie = cookieOf(await enter())
    const request = { method: 'DELETE', url: '/api/v1/sessions', headers: { cookie, ...headers } } as const
    expect((await t.inject(request)).statusCode).toBe(status)
  })

  test('is thrown away by the daily tidying once it has ended', async () => {
    await enter()
    t.clock.advance(13 * hour)
    await t.db.tx((tx) => import('./service.ts').then(({ tidy }) => tidy(tx, 3600)))
    expect(await t.db.tx((tx) => tx.rows(sql`SELECT id FROM identity.session`))).toEqual([])
    expect(await t.db.tx((tx) => tx.rows(sql`SELECT key FROM identity.attempt`))).toEqual([])
  })
})

describe('one’s own password', () => {
  test('changes with the present one; a new session replaces all others', async () => {
    const other = asker(t, cookieOf(await enter()))
    const former = asker(t, cookieOf(await enter()))
    const change = { current: goodPassword, next: '桥头那棵老槐树又开花了' }
    const answer = await former('POST', '/api/v1/session/password', change)
    expect(answer.statusCode).toBe(204)
    const own = asker(t, cookieOf(answer))
    expect((await own('GET', '/api/v1/session')).statusCode).toBe(200)
    for (const ask of [former, other]) expect((await ask('GET', '/api/v1/session')).statusCode).toBe(401)
    expect((await enter()).statusCode).toBe(401)
    expect((await enter(change.next)).statusCode).toBe(201)
    const actions = (await t.db.tx((tx) => auditOf(tx, personId))).map(({ action }) => action)
    expect(actions).toContain('identity.change-password')
  })

  test('waits after many wrong ones, as signing in does', async () => {
    const ask = asker(t, cookieOf(await enter()))
    const codes: number[] = []
    for (let time = 0; time < 7; time++) {
      const change = { current: 'wrong', next: '桥头那棵老槐树又开花了' }
      codes.push((await ask('POST', '/api/v1/session/password', change)).statusCode)
    }
    expect(codes).toEqual([422, 422, 422, 422, 422, 422, 429])
  })

  test.each([
    ['a wrong present one', { current: 'wrong', next: 'a good new password' }, 'current'],
    ['a short new one', { current: goodPassword, next: 'short' }, 'next'],
    ['one with the account’s name', { current: goodPassword, next: 'li.lei-li.lei' }, 'next'],
    ['a common one', { current: goodPassword, next: 'password12345' }, 'next'],
  ])('stays with %s', async (_name, body, field) => {
    const answer = await asker(t, cookieOf(await enter()))('POST', '/api/v1/session/password', body)
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors).toMatchObject([{ field }])
  })
})

test('a role that ended or an organisation that closed gives nothing', async () => {
  const ask = asker(t, cookieOf(await enter()))
  const before = (await ask('GET', '/api/v1/session')).json()
  expect(before.role).toBe('handler')
  await t.db.tx((tx) => tx.run(sql`UPDATE identity.role_grant SET ends_at = ${tx.now}`))
  expect((await ask('GET', '/api/v1/session')).json()).toMatchObject({ roles: [], permissions: [] })
})

test('a caller without a session of ours has no session id', async () => {
  const answer = await t.inject({ url: '/api/v1/session', as: caller(['cases.read']) })
  expect(answer.json()).toMatchObject({ id: nobodyId, sessionId: null })
})
