// Photos on the case and away again: who may see them, what is written down, and what stays of them.
import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Principal } from '../../../kernel/access/index.ts'
import { auditOf } from '../../../kernel/audit/index.ts'
import { sql } from '../../../kernel/db/index.ts'
import { publish } from '../../../kernel/events/index.ts'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import { planErasing } from '../reporter/erase.ts'
import retention from '../reporter/retention.json' with { type: 'json' }
import { chief, member, type TestCity, testCity } from '../testing.ts'
import limits from './limits.json' with { type: 'json' }
import { planSweeping } from './remove.ts'
import type { AttachmentView } from './schema.ts'
import { hour, type Photos, photosIn } from './testing.ts'

let t: TestHub
let city: TestCity
let photos: Photos
beforeEach(async () => {
  t = await testHub()
  city = await testCity(t)
  photos = photosIn(t, city)
})

describe('shown', () => {
  it('to whoever sees the case, as nothing but a picture, and written down once opened', async () => {
    const { id: photo, key } = await photos.sent()
    const { id, number } = await photos.reported([key])
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
    const { id, key } = await photos.sent()
    const { number } = await photos.reported([key])
    const other = await photos.reported([])
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
    const unclaimed = await photos.sent()
    const early = `/api/v1/cases/${number}/attachments/${unclaimed.id}`
    expect((await t.inject({ url: early, as: chief() })).statusCode).toBe(404)
  })

  it('to whoever holds number and code, by an address that is over after a while', async () => {
    const { key } = await photos.sent()
    const { code, id, number } = await photos.reported([key])
    const hidden = await photos.sent()
    await photos.act(number, 'note', { text: '内部', attachments: [hidden.key] })
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
    const { key } = await photos.sent(1)
    await photos.sent(2)
    await photos.reported([key])
    const blobs = (await photos.rows()).map(({ blob }) => String(blob))
    t.clock.advance(limits.keptHours * hour - 1)
    await sweep()
    expect(blobs.map(photos.isKept)).toEqual([true, true])
    t.clock.advance(1)
    await sweep()
    expect(blobs.map(photos.isKept)).toEqual([true, false])
    expect(await photos.rows()).toHaveLength(1)
  })

  it('pictures that another photo shows stay', async () => {
    await photos.sent(1)
    const { key } = await photos.sent(2)
    await photos.reported([key])
    const [first, second] = await photos.rows()
    await t.db.tx((tx) =>
      tx.run(sql`UPDATE cases.attachment SET blob = ${second?.blob} WHERE id = ${first?.id}::uuid`),
    )
    t.clock.advance(limits.keptHours * hour)
    await sweep()
    expect(photos.isKept(String(second?.blob))).toBe(true)
  })

  it('those of a case go with what leads to its reporter; that they were there stays in the log', async () => {
    const { id: photo, key } = await photos.sent()
    const { number } = await photos.reported([key])
    const [{ blob = '' } = {}] = await photos.rows()
    await photos.act(number, 'reject', { reason: '重复' })
    t.clock.advance((retention.daysAfterTheEnd + 1) * 24 * hour)
    await t.db.tx((tx) => planErasing(tx, tx.now))
    await t.background.settle()
    expect(photos.isKept(String(blob))).toBe(false)
    const page = await photos.pageOf(number)
    expect(page.attachments).toEqual([])
    expect(page.steps[0]?.data).toMatchObject({ attachments: [photo] })
    const url = `/api/v1/cases/${number}/attachments/${photo}`
    expect((await t.inject({ url, as: chief() })).statusCode).toBe(404)
  })

  it('a person’s go at once with the person; staff’s of the same case stay', async () => {
    const resident = member([])
    const [theirs, staffs] = [await photos.sent(1), await photos.sent(2)]
    const { number } = await photos.reported([theirs.key], { as: resident })
    await photos.act(number, 'note', { text: '现场', attachments: [staffs.key] })
    await t.db.tx((tx) =>
      publish(tx, { type: 'identity.person-erased', subject: resident.id ?? '', data: {} }),
    )
    await t.background.settle()
    expect((await photos.pageOf(number)).attachments.map(({ id }) => id)).toEqual([staffs.id])
  })
})
