// What is picked, how small it is made, and that each photo is sent once, whoever asks and how often.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Photo, photoOf } from './photo.ts'
import { readPicked } from './pick.ts'
import { mostBytes, sizeWithin, smallEnough, wantedBytes } from './shrink-plan.ts'
import { forgetUploads, stateOf, uploadPhotos } from './uploads.ts'

const bytes = (size: number, type = 'image/jpeg') => new Blob([new Uint8Array(size)], { type })
const file = (name: string, type: string, size = 10) => new File([new Uint8Array(size)], name, { type })

describe('shrinking', () => {
  it('keeps proportions, and makes nothing larger', () => {
    expect(sizeWithin({ width: 4000, height: 3000 })).toEqual({ width: 2048, height: 1536 })
    expect(sizeWithin({ width: 1000, height: 5000 })).toEqual({ width: 410, height: 2048 })
    expect(sizeWithin({ width: 800, height: 600 })).toEqual({ width: 800, height: 600 })
    expect(sizeWithin({ width: 1, height: 90_000 })).toEqual({ width: 1, height: 2048 })
  })

  it('takes the best quality that is small enough, else the smallest', async () => {
    const asked: number[] = []
    const weighing = (factor: number) => async (quality: number) => {
      asked.push(quality)
      return bytes(Math.round(quality * factor))
    }
    expect((await smallEnough(weighing(100_000))).size).toBe(82_000)
    expect(asked).toEqual([0.82])
    expect((await smallEnough(weighing(550_000))).size).toBeLessThanOrEqual(wantedBytes)
    expect((await smallEnough(weighing(9_000_000))).size).toBe(4_950_000)
  })
})

describe('picking', () => {
  const small = bytes(5)
  it('takes photos as far as there is room, and says what it did not take', async () => {
    const files = [file('a.jpg', 'image/jpeg'), file('b.pdf', 'application/pdf'), file('c.png', 'image/png')]
    const { over, photos, refused } = await readPicked(
      [...files, file('d.jpg', 'image/jpeg')],
      2,
      async () => small,
    )
    expect(photos.map(({ name }) => name)).toEqual(['a.jpg', 'c.png'])
    expect(photos[0]?.blob).toBe(small)
    expect(refused).toEqual([{ why: 'notPhoto', name: 'b.pdf' }])
    expect(over).toBe(1)
  })

  it('never takes a drawing that can hold script', async () => {
    const { refused } = await readPicked([file('a.svg', 'image/svg+xml')], 6, async () => small)
    expect(refused).toEqual([{ why: 'notPhoto', name: 'a.svg' }])
  })

  it('sends as it is what this device cannot read, unless it is too large', async () => {
    const [heic, huge] = [file('a.heic', ''), file('b.heic', 'image/heic', mostBytes + 1)]
    const { photos, refused } = await readPicked([heic, huge], 6, async () => undefined)
    expect(photos).toEqual([{ name: 'a.heic', blob: heic, preview: '' }])
    expect(refused).toEqual([{ why: 'unreadable', name: 'b.heic' }])
  })
})

describe('sending', () => {
  let requests: { size: number; answer(status: number, said: object): void; progress(part: number): void }[]
  beforeEach(() => {
    requests = []
    vi.stubGlobal('document', { documentElement: { lang: 'zh-CN' } })
    vi.stubGlobal(
      'XMLHttpRequest',
      class {
        upload: { onprogress?: (event: object) => void } = {}
        status = 0
        responseText = ''
        onload = () => {}
        open() {}
        setRequestHeader() {}
        send(blob: Blob) {
          requests.push({
            size: blob.size,
            progress: (part) => this.upload.onprogress?.({ lengthComputable: true, loaded: part, total: 1 }),
            answer: (status, said) => {
              this.status = status
              this.responseText = JSON.stringify(said)
              this.onload()
            },
          })
        }
      },
    )
  })
  afterEach(() => vi.unstubAllGlobals())

  const photo = (size: number): Photo => photoOf(bytes(size), `${size}.jpg`, false)
  const turn = () => new Promise((resolve) => setTimeout(resolve))

  it('goes two at a time, in order, and gives the keys in the order of the photos', async () => {
    const keys = uploadPhotos([photo(1), photo(2), photo(3)])
    expect(requests.map(({ size }) => size)).toEqual([1, 2])
    requests[1]?.answer(201, { key: 'k2' })
    await turn()
    requests[0]?.answer(201, { key: 'k1' })
    requests[2]?.answer(201, { key: 'k3' })
    expect(await keys).toEqual(['k1', 'k2', 'k3'])
  })

  it('tells how far each is', async () => {
    const one = photo(1)
    expect(stateOf(one)).toEqual({ is: 'waiting' })
    const keys = uploadPhotos([one])
    requests[0]?.progress(0.4)
    expect(stateOf(one)).toEqual({ is: 'sending', done: 0.4 })
    requests[0]?.answer(201, { key: 'k' })
    await keys
    expect(stateOf({ ...one })).toEqual({ is: 'sent', key: 'k' })
  })

  it('tried again, sends only what is missing', async () => {
    const both = [photo(1), photo(2)]
    const first = uploadPhotos(both)
    requests[0]?.answer(201, { key: 'k1' })
    requests[1]?.answer(503, { title: '忙', status: 503, code: 'images.busy' })
    await expect(first).rejects.toMatchObject({ kind: 'busy', body: { code: 'images.busy' } })
    expect(both.map((one) => stateOf(one).is)).toEqual(['sent', 'failed'])
    const second = uploadPhotos(both)
    requests[2]?.answer(201, { key: 'k2' })
    expect([await second, requests.map(({ size }) => size)]).toEqual([
      ['k1', 'k2'],
      [1, 2, 2],
    ])
  })

  it('asked twice at once, sends once', async () => {
    const one = photo(1)
    const asked = [uploadPhotos([one]), uploadPhotos([{ ...one }])]
    requests[0]?.answer(201, { key: 'k' })
    expect(await Promise.all(asked)).toEqual([['k'], ['k']])
    expect(requests).toHaveLength(1)
  })

  it('sends anew what was forgotten, and nothing that has its key', async () => {
    const one = photo(1)
    const first = uploadPhotos([one])
    requests[0]?.answer(201, { key: 'old' })
    await first
    forgetUploads([one])
    const again = uploadPhotos([one, { ...photo(2), key: 'kept' }])
    requests[1]?.answer(201, { key: 'new' })
    expect(await again).toEqual(['new', 'kept'])
    expect(requests).toHaveLength(2)
  })
})
