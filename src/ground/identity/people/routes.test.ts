import { beforeEach, describe, expect, test } from 'vitest'
import { auditOf } from '../../../kernel/audit/index.ts'
import { sql } from '../../../kernel/db/index.ts'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import { ensureOrganisations } from '../organisations/ensure.ts'
import {
  asker,
  caller,
  cookieOf,
  goodPassword,
  nobodyId,
  type Person,
  signedInAs,
  signIn,
} from '../testing.ts'
import type { NewPerson, PersonView } from './schema.ts'

let t: TestHub
let admin: Person
let streets: { id: string; path: string }[]

beforeEach(async () => {
  t = await testHub()
  admin = await signedInAs(t, 'admin')
  const organisations = [
    { code: 'a', name: '甲街道' },
    { code: 'b', name: '乙街道' },
  ]
  streets = [
    ...(await t.db.tx((tx) => ensureOrganisations(tx, { standard: 'local', organisations }))).values(),
  ]
})

const url = '/api/v1/people'
const phone = '138 1234 1234'
const idNumber = '11010519491231002x'
const post = (body: object) => admin.ask('POST', url, { name: '欧阳砚', ...body })

async function register(body: Partial<NewPerson> = {}): Promise<PersonView> {
  const answer = await post(body)
  expect(answer.statusCode).toBe(201)
  return answer.json()
}

const recordOf = (id: string) => t.db.tx((tx) => auditOf(tx, id))

describe('personal data', () => {
  test('is masked in every answer', async () => {
    const made = await register({ phone, idNumber })
    const masked = { name: '欧**', phone: '+86138****1234', idNumber: '110***********002X' }
    expect(made).toMatchObject(masked)
    expect((await admin.ask('GET', `${url}/${made.id}`)).json()).toMatchObject(masked)
    const { items } = (await admin.ask('GET', url)).json()
    expect(items).toContainEqual(expect.objectContaining({ id: made.id, ...masked }))
  })

  test('is sealed at rest: numbers stand nowhere in the database', async () => {
    const { id } = await register({ phone, idNumber })
    const [row] = await t.db.tx((tx) =>
      tx.rows<Record<string, string>>(sql`SELECT * FROM identity.personal WHERE person_id = ${id}::uuid`),
    )
    expect(row?.phone_sealed).toMatch(/^aes-256-gcm:k1:/)
    expect(row?.phone_hash).toMatch(/^hmac-sha256:k1:/)
    const tables = [
      sql`identity.personal`,
      sql`kernel.audit`,
      sql`kernel.outbox`,
      sql`kernel.job`,
      sql`kernel.answer`,
    ]
    for (const table of tables) {
      const rows = await t.db.tx((tx) => tx.rows(sql`SELECT * FROM ${table}`))
      expect(JSON.stringify(rows)).not.toMatch(/13812341234|110105194912/)
    }
  })

  test('is opened for a reason, which is recorded; numbers are not', async () => {
    const { id } = await register({ phone, idNumber })
    const answer = await admin.ask('POST', `${url}/${id}/unmask`, { reason: '回访核实' })
    expect(answer.json()).toMatchObject({
      name: '欧阳砚',
      phone: '+8613812341234',
      idNumber: '11010519491231002X',
    })
    const entry = (await recordOf(id)).find(({ action }) => action === 'identity.unmask-person')
    expect(entry).toMatchObject({ actor: admin.id, purpose: '回访核实' })
    const without = await admin.ask('POST', `${url}/${id}/unmask`, { reason: ' ' })
    expect(without.json().errors).toMatchObject([{ field: 'reason' }])
  })

  test('stays shut for whoever may only read', async () => {
    const { id } = await register({ phone })
    const auditor = await signedInAs(t, 'auditor')
    expect((await auditor.ask('GET', `${url}/${id}`)).json().phone).toBe('+86138****1234')
    expect((await auditor.ask('POST', `${url}/${id}/unmask`, { reason: '想看看' })).statusCode).toBe(403)
  })

  test('is read on record, one by one and in lists', async () => {
    const { id } = await register()
    await admin.ask('GET', `${url}/${id}`)
    await admin.ask('GET', url)
    await admin.ask('POST', `${url}/search`, { name: '欧阳砚' })
    const actions = (await recordOf(id)).map(({ action }) => action)
    expect(actions).toEqual(
      expect.arrayContaining(['identity.read-person', 'identity.list-person', 'identity.find-person']),
    )
  })
})

describe('finding', () => {
  test.each([
    { phone: '+86 138-1234-1234' },
    { phone: '１３８１２３４１２３４' },
    { idNumber: '110105 19491231 002X' },
    { name: '欧阳砚' },
  ])('by %o', async (sought) => {
    const { id } = await register({ phone, idNumber })
    await register({ name: '别人', phone: '13912341234' })
    const { items } = (await admin.ask('POST', `${url}/search`, sought)).json()
    expect(items.map((item: PersonView) => item.id)).toEqual([id])
  })

  test('needs one thing to look for', async () => {
    for (const sought of [{}, { name: '欧阳砚', phone }]) {
      expect((await admin.ask('POST', `${url}/search`, sought)).statusCode).toBe(422)
    }
  })

  test('pages through people in the order in which they came', async () => {
    for (const name of ['甲', '乙', '丙']) {
      t.clock.advance(1000)
      await register({ name, organisationId: streets[0]?.id })
    }
    const path = `${url}?organisationId=${streets[0]?.id}&limit=2`
    const first = (await admin.ask('GET', path)).json()
    const second = (await admin.ask('GET', `${path}&cursor=${first.next}`)).json()
    expect([...first.items, ...second.items].map(({ name }: PersonView) => name)).toEqual([
      '甲*',
      '乙*',
      '丙*',
    ])
    expect(second.next).toBeNull()
  })

  test('reaches only people in the caller’s organisation', async () => {
    const [a, b] = streets
    const mine = await register({ organisationId: a?.id, phone })
    const foreign = await register({ organisationId: b?.id, phone })
    const resident = await register({ phone })
    const as = caller(['identity.read'], { organisationPath: a?.path })
    const found = await t.inject({ method: 'POST', url: `${url}/search`, payload: { phone }, as })
    expect(found.json().items.map((item: PersonView) => item.id)).toEqual([mine.id])
    for (const { id } of [foreign, resident]) {
      expect((await t.inject({ url: `${url}/${id}`, as })).json().code).toBe('identity.outOfScope')
    }
  })
})

describe('changing', () => {
  const patch = (id: string, version: number, payload: object) =>
    t.inject({
      method: 'PATCH',
      url: `${url}/${id}`,
      payload,
      headers: { cookie: admin.cookie, 'if-match': `"${version}"` },
    })

  test('keeps what is not named and removes what is null', async () => {
    const { id } = await register({ phone, idNumber })
    const changed = await patch(id, 1, { phone: null, organisationId: streets[0]?.id })
    expect(changed.json()).toMatchObject({
      phone: null,
      idNumber: '110***********002X',
      organisationName: '甲街道',
      version: 2,
    })
    expect((await patch(id, 1, { name: '新名' })).statusCode).toBe(412)
    expect((await admin.ask('PATCH', `${url}/${id}`, { name: '新名' })).statusCode).toBe(428)
  })

  test('refuses somebody else’s identity number, also when both come at once', async () => {
    await register({ idNumber })
    const other = await register()
    const taken = await patch(other.id, 1, { idNumber })
    expect(taken.statusCode).toBe(409)
    expect(taken.json().errors).toEqual([{ field: 'idNumber', message: '已登记' }])
    const twins = await Promise.all([1, 2].map(() => post({ idNumber: '110105200001010024' })))
    expect(twins.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409])
  })
})

describe('bad input', () => {
  test.each<[string, object, string, string, string]>([
    ['a short number', { phone: '123456' }, 'phone', '不是有效的电话号码', 'This is not a telephone number'],
    [
      'a wrong check character',
      { idNumber: '110105194912310021' },
      'idNumber',
      '校验码不对，请核对',
      'The check character does not match; please compare',
    ],
    [
      'a birthday that never was',
      { idNumber: '110105194902310020' },
      'idNumber',
      '其中的出生日期不存在',
      'The date of birth in it does not exist',
    ],
    [
      'the year 2101',
      { keepUntil: '2101-01-01T00:00:00Z' },
      'keepUntil',
      '应在 1970 年到 2100 年之间',
      'This must be between the years 1970 and 2100',
    ],
    ['no name', { name: '' }, 'name', '至少 1 个字', 'At least 1 characters'],
    [
      'an unknown organisation',
      { organisationId: nobodyId },
      'organisationId',
      '没有这个组织，或已停用',
      'There is no such organisation, or it is not active',
    ],
    ['an undeclared field', { salary: 1 }, 'salary', '没有这一项', 'There is no such field'],
  ])('%s is named with its field in the reader’s language', async (_name, body, field, zh, en) => {
    const inChinese = await post(body)
    expect(inChinese.statusCode).toBe(422)
    expect(inChinese.json().errors[0]).toEqual({ field, message: zh })
    const inEnglish = await t.inject({
      method: 'POST',
      url,
      payload: { name: '欧阳砚', ...body },
      headers: { cookie: admin.cookie, 'accept-language': 'en' },
    })
    expect(inEnglish.json().errors[0]).toEqual({ field, message: en })
    expect(await t.db.tx((tx) => tx.rows(sql`SELECT id FROM identity.person`))).toHaveLength(1)
  })

  test('all wrong fields are told together', async () => {
    const { errors } = (await post({ phone: '123456', idNumber: '110105194912310021' })).json()
    expect(errors.map(({ field }: { field: string }) => field)).toEqual(['phone', 'idNumber'])
  })
})

describe('one’s own rights', () => {
  test('everything that is kept goes to the person without a permission, and to nobody else', async () => {
    const { id } = await register({ phone })
    const { password } = (await admin.ask('POST', `${url}/${id}/account`, { account: 'ouyang' })).json()
    const ask = asker(t, cookieOf(await signIn(t, 'ouyang', password)))
    const answer = await ask('POST', `${url}/${id}/export`, { reason: '查看自己的信息' })
    expect(answer.json()).toMatchObject({ person: { name: '欧阳砚', phone: '+8613812341234' } })
    expect(answer.json().purposes).toContainEqual({
      field: 'phone',
      purpose: { zh: '工作联系与回访', en: 'To reach them about their work or their report' },
    })
    expect(answer.json().record.map(({ action }: { action: string }) => action)).toContain(
      'identity.export-person',
    )
    const other = await ask('POST', `${url}/${admin.id}/export`, { reason: '看看别人的' })
    expect(other.json().code).toBe('identity.outOfScope')
  })

  test('erasure leaves a bare reference, ends the account, and tells the other modules', async () => {
    const person = await signedInAs(t, 'handler', { password: goodPassword, name: '徐笛' })
    const answer = await admin.ask('POST', `${url}/${person.id}/erase`, { reason: '本人离职并申请删除' })
    expect(answer.statusCode).toBe(204)
    expect((await person.ask('GET', '/api/v1/session')).statusCode).toBe(401)
    expect((await signIn(t, 'handler', goodPassword)).statusCode).toBe(401)
    expect((await admin.ask('GET', `${url}/${person.id}`)).statusCode).toBe(404)
    const [left] = await t.db.tx((tx) =>
      tx.rows(sql`SELECT name FROM identity.public_person WHERE id = ${person.id}::uuid`),
    )
    expect(left).toEqual({ name: null })
    const events = await t.db.tx((tx) =>
      tx.rows(sql`SELECT type, data FROM kernel.outbox WHERE subject = ${person.id}`),
    )
    expect(events).toEqual([{ type: 'identity.person-erased', data: {} }])
    const entry = (await recordOf(person.id)).find(({ action }) => action === 'identity.erase-person')
    expect(entry).toMatchObject({ actor: admin.id, purpose: '本人离职并申请删除' })
  })

  test('what was kept for a time is erased when it is over, unless the time was moved', async () => {
    const soon = await register({ keepUntil: '2026-03-03T00:00:00Z', phone })
    const moved = await register({ keepUntil: '2026-03-03T00:00:00Z' })
    await t.inject({
      method: 'PATCH',
      url: `${url}/${moved.id}`,
      payload: { keepUntil: '2027-03-03T00:00:00Z' },
      headers: { cookie: admin.cookie, 'if-match': '"1"' },
    })
    t.clock.set('2026-03-03T00:00:00Z')
    await t.background.settle()
    const rows = await t.db.tx((tx) =>
      tx.rows<{ id: string; erased: boolean }>(sql`
        SELECT id, erased_at IS NOT NULL AS erased FROM identity.person
        WHERE id IN (${soon.id}::uuid, ${moved.id}::uuid)`),
    )
    expect(new Map(rows.map(({ erased, id }) => [id, erased]))).toEqual(
      new Map([
        [soon.id, true],
        [moved.id, false],
      ]),
    )
    const entry = (await recordOf(soon.id)).find(({ action }) => action === 'identity.erase-person')
    expect(entry).toMatchObject({ actor: 'system', purpose: 'retention' })
  })

  test('the last administrator is not erased', async () => {
    const answer = await admin.ask('POST', `${url}/${admin.id}/erase`, { reason: '误操作' })
    expect(answer.json().code).toBe('identity.lastAdministrator')
  })
})
