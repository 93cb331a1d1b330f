// Photos from the phone onto the case: what is taken, who may attach it, and to what.
import { beforeEach, describe, expect, it } from 'vitest'
import type { Principal } from '../../../kernel/access/index.ts'
import { sql } from '../../../kernel/db/index.ts'
import { cleanImage } from '../../../kernel/images/index.ts'
import { openScanner } from '../../../kernel/scanner/index.ts'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import { replayCases } from '../replay.ts'
import { member, type TestCity, testCity } from '../testing.ts'
import { keepAttachment } from './keep.ts'
import limits from './limits.json' with { type: 'json' }
import { hour, jpeg, type Photos, photosIn } from './testing.ts'

let t: TestHub
let city: TestCity
let photos: Photos
beforeEach(async () => {
  t = await testHub()
  city = await testCity(t)
  photos = photosIn(t, city)
  t.hub.scanner = openScanner(null)
})

async function fields(answer: { json(): unknown }): Promise<string[]> {
  return ((answer.json() as { errors?: { field: string }[] }).errors ?? []).map(({ field }) => field)
}

describe('a photo that is sent', () => {
  it('comes back as a key, and lies sealed, without where it was taken', async () => {
    const made = await photos.sent()
    expect(made).toMatchObject({ contentType: 'image/jpeg', width: 640, height: 480 })
    expect(made.key).toMatch(/^[\w-]{32}$/)
    const [row] = await photos.rows()
    const kept = await t.db.tx((tx) => tx.rows(sql`SELECT * FROM cases.attachment`))
    expect(JSON.stringify(kept)).not.toContain(made.key)
    const lying = Buffer.from(await new Response(t.hub.blobs.open(row?.blob ?? '') as never).arrayBuffer())
    expect(lying.toString('latin1', 0, 15)).toBe('aes-256-gcm:k1:')
    expect(lying.includes(Buffer.from([0xff, 0xd8, 0xff]))).toBe(false)
  })

  it.each([
    ['a page that calls itself a photo', '<!doctype html><script>1</script>', 422, 'images.document'],
    ['nothing', '', 422, 'images.empty'],
    ['too much', Buffer.alloc(10_000_001, 1), 413, 'images.tooLarge'],
    ['far too much', Buffer.alloc(50_000_000, 1), 413, 'images.tooLarge'],
  ])('is not %s', async (_what, payload, status, code) => {
    const answer = await photos.send(payload)
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
    expect(await fields(answer)).toEqual(['photo'])
    expect(await photos.rows()).toEqual([])
  })

  it('is what its bytes are, whatever it is called', async () => {
    for (const type of ['application/json', 'text/html', 'application/octet-stream', 'image/heic'])
      expect((await photos.send(await jpeg(), { 'content-type': type })).statusCode, type).toBe(201)
  })

  it('with something harmful in it is refused; so is every one while nobody can look', async () => {
    t.hub.scanner = {
      scan: async (content, field) => openScanner('tcp://127.0.0.1:1').scan(content, field),
    }
    const answer = await photos.send(await jpeg())
    expect([answer.statusCode, answer.json().code]).toEqual([503, 'scanner.unavailable'])
    expect(await photos.rows()).toEqual([])
  })

  it('too often in a short time has to wait, each caller for themselves', async () => {
    const { atOnce } = limits.allowance.person
    const [first, second] = [member([]), member([])]
    const bad = (as: Principal) => photos.send('no photo', { as })
    for (let n = 0; n < atOnce; n++) expect((await bad(first)).statusCode).toBe(422)
    const answer = await bad(first)
    expect(answer.statusCode).toBe(429)
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    expect((await bad(second)).statusCode).toBe(422)
    t.clock.advance(hour)
    expect((await bad(first)).statusCode).toBe(422)
    const [allowance] = await t.db.tx((tx) => tx.rows(sql`SELECT key FROM cases.attachment_allowance`))
    expect(JSON.stringify(allowance)).not.toContain(String(first.id))
  })
})

describe('attached to a report', () => {
  it('it stands on the case, in the order given, the log holding ids only', async () => {
    const [a, b] = [await photos.sent(10), await photos.sent(20)]
    const { number } = await photos.reported([b.key, a.key])
    const page = await photos.pageOf(number)
    expect(page.attachments.map(({ id }) => id)).toEqual([b.id, a.id])
    expect(page.steps[0]).toMatchObject({ kind: 'report', data: { attachments: [b.id, a.id] } })
    expect(page.steps[0]?.attachments).toEqual(page.attachments)
    expect(JSON.stringify(page)).not.toContain(a.key)
    expect(page.attachments[0]).toMatchObject({
      url: `/api/v1/cases/${number}/attachments/${b.id}`,
      thumbnail: `/api/v1/cases/${number}/attachments/${b.id}?size=thumb`,
      width: 640,
      height: 480,
      contentType: 'image/jpeg',
    })
  })

  it.each([
    ['unknown', async () => ['x'.repeat(32)], 'attachments/0'],
    [
      'used',
      async () => {
        const { key } = await photos.sent()
        await photos.reported([key])
        return [key]
      },
      'attachments/0',
    ],
    [
      'older than a day',
      async () => {
        const { key } = await photos.sent()
        t.clock.advance(limits.keptHours * hour)
        return [key]
      },
      'attachments/0',
    ],
    ['wrong beside a right one', async () => [(await photos.sent()).key, 'y'.repeat(32)], 'attachments/1'],
    [
      'given twice',
      async () => {
        const { key } = await photos.sent()
        return [key, key]
      },
      'attachments',
    ],
    ['more than six', async () => Array.from({ length: 7 }, (_, n) => String(n).repeat(32)), 'attachments'],
    ['no key at all', async () => ['../../etc'], 'attachments/0'],
  ])('a key that is %s is refused by its field, and nothing is filed', async (_what, keys, field) => {
    const given = await keys()
    const before = (await photos.rows()).filter(({ case_id }) => case_id).length
    const answer = await photos.report(given)
    expect(answer.statusCode).toBe(422)
    expect(await fields(answer)).toEqual([field])
    expect((await photos.rows()).filter(({ case_id }) => case_id).length).toBe(before)
  })

  it('a report that is sent again is the same one', async () => {
    const { key } = await photos.sent()
    const headers = { 'idempotency-key': 'phone-1' }
    const [first, second] = [await photos.report([key], { headers }), await photos.report([key], { headers })]
    expect([first.statusCode, second.body]).toEqual([201, first.body])
    expect(await photos.rows()).toHaveLength(1)
  })
})

describe('attached to a step', () => {
  it('it stands with its step and with the case', async () => {
    const { number } = await photos.reported([])
    const before = await photos.sent(1)
    expect((await photos.act(number, 'note', { text: '到场前', attachments: [before.key] })).statusCode).toBe(
      200,
    )
    const page = await photos.pageOf(number)
    expect(page.steps.at(-1)?.attachments.map(({ id }) => id)).toEqual([before.id])
    expect(page.attachments.map(({ id }) => id)).toEqual([before.id])
  })

  it('a wrong key is refused by its field', async () => {
    const { number } = await photos.reported([])
    const answer = await photos.act(number, 'note', { text: 'x', attachments: ['z'.repeat(32)] })
    expect(await fields(answer)).toEqual(['data/attachments/0'])
  })

  it('a kind that shows nothing takes none', async () => {
    const { number } = await photos.reported([])
    const { key } = await photos.sent()
    expect((await photos.act(number, 'accept', { attachments: [key] })).statusCode).toBe(422)
  })
})

describe('laid in with a history', () => {
  it('it belongs to the step that names it; nobody takes it twice', async () => {
    const image = await cleanImage(await jpeg(), 'photo')
    const keep = () => keepAttachment(t.hub, image, { actor: 'system' })
    const [before, after] = [await keep(), await keep()]
    const at = (hours: number) => new Date(t.clock.now().getTime() - hours * hour)
    const record = {
      source: 'elsewhere',
      category: city.category,
      title: '井盖缺失',
      outcome: 'open' as const,
      channel: 'portal',
      reportedAt: at(5),
      attachments: [before],
      actions: [
        {
          kind: 'note' as const,
          happenedAt: at(4),
          actor: 'system',
          data: { text: '现场', public: true, attachments: [after] },
        },
      ],
    }
    await t.db.tx((tx) => replayCases(tx, [{ ...record, externalId: '1' }]))
    await t.db.tx((tx) => replayCases(tx, [{ ...record, externalId: '2' }]))
    const numbers = await t.db.tx((tx) =>
      tx.rows<{ number: string }>(sql`SELECT number FROM cases.case ORDER BY external_id`),
    )
    const [first, second] = await Promise.all(numbers.map(({ number }) => photos.pageOf(number)))
    expect(first?.steps.map(({ attachments }) => attachments.map(({ id }) => id))).toEqual([
      [before],
      [after],
    ])
    expect(second?.attachments).toEqual([])
  })
})
