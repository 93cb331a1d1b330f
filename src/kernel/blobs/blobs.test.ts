// One contract for every place where files may lie.
import { mkdtempSync, readdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findS3 } from '../testing/s3.ts'
import { type Blobs, blobIdOf, folderBlobs, openBlobs } from './index.ts'
import { type SmallS3, smallS3 } from './testing/small-s3.ts'

function fresh(): string {
  return mkdtempSync(join(tmpdir(), 'shanzhi-blobs-'))
}

const nobody = '0'.repeat(64)

function contract(open: () => Promise<Blobs>): void {
  it('keeps by content, once', async () => {
    const blobs = await open()
    const first = await blobs.put(Buffer.from('善'))
    expect(first).toEqual({ id: blobIdOf(Buffer.from('善')), size: 3 })
    expect(await blobs.put(Buffer.from('善'))).toEqual(first)
    expect(await text(blobs.open(first.id))).toBe('善')
  })

  it('keeps nothing as well as much, from memory and from a stream', async () => {
    const blobs = await open()
    const large = Buffer.alloc(9 * 1024 * 1024, '街道')
    for (const content of [Buffer.alloc(0), large]) {
      const { id, size } = await blobs.put(Readable.from(content.length ? [content] : []))
      expect(size).toBe(content.length)
      expect((await buffer(blobs.open(id))).equals(content)).toBe(true)
    }
  })

  it('gives none for what is not there or was removed, and removes twice without complaint', async () => {
    const blobs = await open()
    await expect(text(blobs.open(nobody))).rejects.toMatchObject({ code: 'blobs.missing' })
    const { id } = await blobs.put(Buffer.from('for a while'))
    await blobs.remove(id)
    await blobs.remove(id)
    await expect(text(blobs.open(id))).rejects.toMatchObject({ code: 'blobs.missing' })
  })

  it('takes no other name for an id', async () => {
    const blobs = await open()
    for (const id of ['../../etc/passwd', '', `${nobody}0`, nobody.replace('0', 'A')]) {
      expect(() => blobs.open(id)).toThrow('blobs.badId')
      await expect(blobs.remove(id)).rejects.toMatchObject({ code: 'blobs.badId' })
    }
  })

  it('keeps nothing of what breaks off', async () => {
    const blobs = await open()
    async function* broken() {
      yield Buffer.from('half')
      throw new TypeError('the line is dead')
    }
    await expect(blobs.put(Readable.from(broken()))).rejects.toThrow('the line is dead')
    await expect(text(blobs.open(blobIdOf(Buffer.from('half'))))).rejects.toMatchObject({
      code: 'blobs.missing',
    })
  })
}

describe('in a folder', () => {
  contract(async () => folderBlobs(fresh()))

  it('lie where nobody else on the machine may look', async () => {
    const folder = join(fresh(), 'blobs')
    const { id } = await folderBlobs(folder).put(Buffer.from('善'))
    const modes = [folder, join(folder, id.slice(0, 2)), join(folder, id.slice(0, 2), id)]
    expect(modes.map((path) => (statSync(path).mode & 0o777).toString(8))).toEqual(['700', '700', '600'])
    expect(readdirSync(folder)).toEqual([id.slice(0, 2)])
  })
})

describe('in a small store that speaks S3', () => {
  let store: SmallS3
  beforeAll(async () => {
    store = await smallS3()
  })
  afterAll(() => store.close())
  const opened = (more = {}) => openBlobs({ dataFolder: fresh(), s3: { ...store.settings, ...more } })
  contract(opened)

  it('bear a store that is away for a moment', async () => {
    const blobs = await opened()
    store.fail(2)
    const { id } = await blobs.put(Buffer.from('again'))
    expect(await text(blobs.open(id))).toBe('again')
  })

  it('say so when a store stays away', async () => {
    const blobs = await opened()
    store.fail(100)
    await expect(blobs.put(Buffer.from('never'))).rejects.toMatchObject({ code: 'blobs.away', status: 503 })
    store.fail(0)
  })

  it.each([
    ['a bucket that is not there', { bucket: 'nowhere' }],
    ['a key that is not known', { accessKeyId: 'other' }],
    ['nobody at the address', { endpoint: 'http://127.0.0.1:1' }],
  ])('are told at the start of %s', async (_what, wrong) => {
    await expect(opened(wrong)).rejects.toMatchObject({ code: 'blobs.unreachable' })
  })
})

const given = findS3()
describe.skipIf(!given)('in a store that is not ours (TEST_S3_ENDPOINT, TEST_S3_BUCKET)', () => {
  contract(() => openBlobs({ dataFolder: fresh(), s3: given ?? null }))

  it('are told at the start of a bucket that is not there', async () => {
    const s3 = given ? { ...given, bucket: 'shanzhi-nowhere' } : null
    await expect(openBlobs({ dataFolder: fresh(), s3 })).rejects.toMatchObject({ code: 'blobs.unreachable' })
  })
})
