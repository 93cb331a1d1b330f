// Photos from the phone to the case's page and away again: who may send, attach and see them, and what stays of them.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Principal } from '../../../kernel/access/index.ts'
import { auditOf } from '../../../kernel/audit/index.ts'
import { sql } from '../../../kernel/db/index.ts'
import { publish } from '../../../kernel/events/index.ts'
import { openScanner } from '../../../kernel/scanner/index.ts'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import { planErasing } from '../reporter/erase.ts'
import retention from '../reporter/retention.json' with { type: 'json' }
import { chief, member, type TestCity, testCity } from '../testing.ts'
import limits from './limits.json' with { type: 'json' }
import { planSweeping } from './remove.ts'
import type { AttachmentView, NewAttachment } from './schema.ts'

let t: TestHub
let city: TestCity
beforeEach(async () => {
  t = await testHub()
  city = await testCity(t)
  t.hub.scanner = openScanner(null)
})

const hour = 3_600_000

async function jpeg(red = 200): Promise<Buffer> {
  const gps = { GPSLatitudeRef: 'N', GPSLatitude: '30/1 15/1 0/1' }
  return sharp({ create: { width: 640, height: 480, channels: 3, background: { r: red, g: 90, b: 40 } } })
    .withExif({ IFD0: { Model: 'Secret-7' }, IFD3: gps })
    .jpeg()
    .toBuffer()
}

function send(
  payload: Buffer | string,
  { as, ...headers }: { as?: Principal; [header: string]: unknown } = {},
) {
  const type = { 'content-type': 'image/jpeg', ...(headers as Record<string, string>) }
  return t.inject({ method: 'POST', url: '/api/v1/cases/attachments', payload, headers: type, as })
}

async function sent(red?: number): Promise<NewAttachment> {
  const answer = await send(await jpeg(red))
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json<NewAttachment>()
}

function report(attachments: string[], more: Record<string, unknown> = {}) {
  const payload = { description: '井盖缺失', category: city.category, attachments }
  return t.inject({ method: 'POST', url: '/api/v1/cases', payload, ...more })
}

async function reported(keys: string[], more = {}): Promise<{ id: string; number: string; code: string }> {
  const answer = await report(keys, more)
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json()
}

async function pageOf(
  number: string,
  as = chief(),
): Promise<{
  attachments: AttachmentView[]
  steps: { kind: string; attachments: AttachmentView[]; data: Record<string, unknown> }[]
}> {
  return (await t.inject({ url: `/api/v1/cases/${number}`, as })).json()
}

function act(number: string, kind: string, data: Record<string, unknown>, as = chief()) {
  return t.inject({ method: 'POST', url: `/api/v1/cases/${number}/actions`, payload: { kind, data }, as })
}

function rows(): Promise<
  { id: string; case_id: string | null; blob: string | null; removed_at: Date | null }[]
> {
  return t.db.tx((tx) => tx.rows(sql`SELECT id, case_id, blob, removed_at FROM cases.attachment ORDER BY id`))
}

function isKept(blob: string): boolean {
  return existsSync(join(t.hub.config.dataFolder, 'blobs', blob.slice(0, 2), blob))
}

async function fields(answer: { json(): unknown }): Promise<string[]> {
  return ((answer.json() as { errors?: { field: string }[] }).errors ?? []).map(({ field }) => field)
}

describe('a photo that is sent', () => {
  it('comes back as a key, and lies sealed, without where it was taken', async () => {
    const made = await sent()
    expect(made).toMatchObject({ contentType: 'image/jpeg', width: 640, height: 480 })
    expect(made.key).toMatch(/^[\w-]{32}$/)
    const [row] = await rows()
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
    const answer = await send(payload)
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
    expect(await fields(answer)).toEqual(['photo'])
    expect(await rows()).toEqual([])
  })

  it('is what its bytes are, whatever it is called', async () => {
    for (const type of ['application/json', 'text/html', 'application/octet-stream', 'image/heic'])
      expect((await send(await jpeg(), { 'content-type': type })).statusCode, type).toBe(201)
  })

  it('with something harmful in it is refused; so is every one while nobody can look', async () => {
    t.hub.scanner = {
      scan: async (content, field) => openScanner('tcp://127.0.0.1:1').scan(content, field),
    }
    const answer = await send(await jpeg())
    expect([answer.statusCode, answer.json().code]).toEqual([503, 'scanner.unavailable'])
    expect(await rows()).toEqual([])
  })

  it('too often in a short time has to wait, each caller for themselves', async () => {
    const { atOnce } = limits.allowance.person
    const [first, second] = [member([]), member([])]
    const bad = (as: Principal) => send('no photo', { as })
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
    const [a, b] = [await sent(10), await sent(20)]
    const { number } = await reported([b.key, a.key])
    const page = await pageOf(number)
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
        const { key } = await sent()
        await reported([key])
        return [key]
      },
      'attachments/0',
    ],
    [
      'older than a day',
      async () => {
        const { key } = await sent()
        t.clock.advance(limits.keptHours * hour)
        return [key]
      },
      'attachments/0',
    ],
    ['wrong beside a right one', async () => [(await sent()).key, 'y'.repeat(32)], 'attachments/1'],
    [
      'given twice',
      async () => {
        const { key } = await sent()
        return [key, key]
      },
      'attachments',
    ],
    ['more than six', async () => Array.from({ length: 7 }, (_, n) => String(n).repeat(32)), 'attachments'],
    ['no key at all', async () => ['../../etc'], 'attachments/0'],
  ])('a key that is %s is refused by its field, and nothing is filed', async (_what, keys, field) => {
    const given = await keys()
    const before = (await rows()).filter(({ case_id }) => case_id).length
    const answer = await report(given)
    expect(answer.statusCode).toBe(422)
    expect(await fields(answer)).toEqual([field])
    expect((await rows()).filter(({ case_id }) => case_id).length).toBe(before)
  })

  it('a report that is sent again is the same one', async () => {
    const { key } = await sent()
    const headers = { 'idempotency-key': 'phone-1' }
    const [first, second] = [await report([key], { headers }), await report([key], { headers })]
    expect([first.statusCode, second.body]).toEqual([201, first.body])
    expect(await rows()).toHaveLength(1)
  })
})

describe('attached to a step', () => {
  it('it stands with its step and with the case', async () => {
    const { number } = await reported([])
    const before = await sent(1)
    expect((await act(number, 'note', { text: '到场前', attachments: [before.key] })).statusCode).toBe(200)
    const page = await pageOf(number)
    expect(page.steps.at(-1)?.attachments.map(({ id }) => id)).toEqual([before.id])
    expect(page.attachments.map(({ id }) => id)).toEqual([before.id])
  })

  it('a wrong key is refused by its field', async () => {
    const { number } = await reported([])
    const answer = await act(number, 'note', { text: 'x', attachments: ['z'.repeat(32)] })
    expect(await fields(answer)).toEqual(['data/attachments/0'])
  })

  it('a kind that shows nothing takes none', async () => {
    const { number } = await reported([])
    const { key } = await sent()
    expect((await act(number, 'accept', { attachments: [key] })).statusCode).toBe(422)
  })
})

describe('shown', () => {
  it('to whoever sees the case, as nothing but a picture, and written down once opened', async () => {
    const { id: photo, key } = await sent()
    const { id, number } = await reported([key])
    const reader = chief()
    const url = `/api/v1/cases/${number}/attachments/${photo}`
    const answer = await t.inject({ url, as: reader })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-cache',
    })
    expect(String(answer.headers['content-disposition'])).toMatch(
      /^inline; filename="photo-[0-9a-f]{8}\.jpg"$/,
    )
    expect(await sharp(answer.rawPayload).metadata()).toMatchObject({ format: 'jpeg', width: 640 })
    expect(answer.rawPayload.includes('Secret-7')).toBe(false)
    const thumb = await t.inject({ url: `${url}?size=thumb`, as: reader })
    expect(await sharp(thumb.rawPayload).metadata()).toMatchObject({ width: 480, height: 360 })
    const again = await t.inject({
      url,
      as: reader,
      headers: { 'if-none-match': String(answer.headers.etag) },
    })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    const opened = (await t.db.tx((tx) => auditOf(tx, id))).filter(({ action }) =>
      action.endsWith('attachment'),
    )
    expect(opened).toHaveLength(2)
    expect(opened[0]).toMatchObject({
      actor: reader.id,
      action: 'cases.read-attachment',
      data: { attachment: photo },
    })
  })

  it('to nobody whose reach does not cover the case, nor under another case’s number', async () => {
    const { id, key } = await sent()
    const { number } = await reported([key])
    const other = await reported([])
    const stranger = member(['cases.read'], { organisationPath: city.organisations.o2.path })
    const tries: [string, Principal | undefined, number][] = [
      [`/api/v1/cases/${number}/attachments/${id}`, stranger, 404],
      [`/api/v1/cases/${number}/attachments/${id}?size=thumb`, stranger, 404],
      [`/api/v1/cases/${other.number}/attachments/${id}`, chief(), 404],
      [`/api/v1/cases/9999-99999/attachments/${id}`, chief(), 404],
      [`/api/v1/cases/${number}/attachments/${id}`, undefined, 401],
      [`/api/v1/cases/${number}/attachments/${id}`, member([]), 403],
      [`/api/v1/cases/${number}/attachments/nothing`, chief(), 422],
    ]
    for (const [url, as, status] of tries) expect((await t.inject({ url, as })).statusCode, url).toBe(status)
    const unclaimed = await sent()
    const early = `/api/v1/cases/${number}/attachments/${unclaimed.id}`
    expect((await t.inject({ url: early, as: chief() })).statusCode).toBe(404)
  })

  it('to whoever holds number and code, by an address that is over after a while', async () => {
    const { key } = await sent()
    const { code, id, number } = await reported([key])
    const hidden = await sent()
    await act(number, 'note', { text: '内部', attachments: [hidden.key] })
    const track = await t.inject({ method: 'POST', url: '/api/v1/cases/track', payload: { number, code } })
    const tracked = track.json<{
      attachments: AttachmentView[]
      steps: { attachments: AttachmentView[] }[]
    }>()
    expect(tracked.attachments).toHaveLength(1)
    expect(tracked.steps[0]?.attachments).toEqual(tracked.attachments)
    const [photo] = tracked.attachments
    const { thumbnail = '', url = '' } = photo ?? {}
    for (const address of [url, thumbnail]) {
      const answer = await t.inject({ url: address })
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'image/jpeg'])
    }
    const opened = (await t.db.tx((tx) => auditOf(tx, id))).filter(
      ({ action }) => action === 'cases.track-attachment',
    )
    expect(opened).toHaveLength(1)
    const elsewhere = url.replace(String(photo?.id), hidden.id)
    expect((await t.inject({ url: elsewhere })).statusCode).toBe(404)
    expect((await t.inject({ url: url.split('?')[0] })).statusCode).toBe(422)
    t.clock.advance(2 * hour)
    expect((await t.inject({ url })).json()).toMatchObject({ status: 404, code: 'attachments.addressOver' })
  })
})

describe('in time', () => {
  const sweep = async () => {
    await t.db.tx((tx) => planSweeping(tx, tx.now))
    await t.background.settle()
  }

  it('one that nobody attached goes after a day with its pictures; one that was attached stays', async () => {
    const { key } = await sent(1)
    await sent(2)
    await reported([key])
    const blobs = (await rows()).map(({ blob }) => String(blob))
    t.clock.advance(limits.keptHours * hour - 1)
    await sweep()
    expect(blobs.map(isKept)).toEqual([true, true])
    t.clock.advance(1)
    await sweep()
    expect(blobs.map(isKept)).toEqual([true, false])
    expect(await rows()).toHaveLength(1)
  })

  it('pictures that another photo shows stay', async () => {
    await sent(1)
    const { key } = await sent(2)
    await reported([key])
    const [first, second] = await rows()
    await t.db.tx((tx) =>
      tx.run(sql`UPDATE cases.attachment SET blob = ${second?.blob} WHERE id = ${first?.id}::uuid`),
    )
    t.clock.advance(limits.keptHours * hour)
    await sweep()
    expect(isKept(String(second?.blob))).toBe(true)
  })

  it('those of a case go with what leads to its reporter; that they were there stays in the log', async () => {
    const { id: photo, key } = await sent()
    const { number } = await reported([key])
    const [{ blob = '' } = {}] = await rows()
    await act(number, 'reject', { reason: '重复' })
    t.clock.advance((retention.daysAfterTheEnd + 1) * 24 * hour)
    await t.db.tx((tx) => planErasing(tx, tx.now))
    await t.background.settle()
    expect(isKept(String(blob))).toBe(false)
    const page = await pageOf(number)
    expect(page.attachments).toEqual([])
    expect(page.steps[0]?.data).toMatchObject({ attachments: [photo] })
    const url = `/api/v1/cases/${number}/attachments/${photo}`
    expect((await t.inject({ url, as: chief() })).statusCode).toBe(404)
  })

  it('a person’s go at once with the person; staff’s of the same case stay', async () => {
    const resident = member([])
    const [theirs, staffs] = [await sent(1), await sent(2)]
    const { number } = await reported([theirs.key], { as: resident })
    await act(number, 'note', { text: '现场', attachments: [staffs.key] })
    await t.db.tx((tx) =>
      publish(tx, { type: 'identity.person-erased', subject: resident.id ?? '', data: {} }),
    )
    await t.background.settle()
    expect((await pageOf(number)).attachments.map(({ id }) => id)).toEqual([staffs.id])
  })
})
