// What tests of photos share: a photo as a phone sends it, and the ways to report, act and look.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Principal } from '../../../kernel/access/index.ts'
import { sql } from '../../../kernel/db/index.ts'
import type { TestHub } from '../../../kernel/testing/index.ts'
import { chief, type TestCity } from '../testing.ts'
import type { AttachmentView, NewAttachment } from './schema.ts'

export const hour = 3_600_000

/** With a place and the name of a phone in it. */
export async function jpeg(red = 200): Promise<Buffer> {
  const gps = { GPSLatitudeRef: 'N', GPSLatitude: '30/1 15/1 0/1' }
  return sharp({ create: { width: 640, height: 480, channels: 3, background: { r: red, g: 90, b: 40 } } })
    .withExif({ IFD0: { Model: 'Secret-7' }, IFD3: gps })
    .jpeg()
    .toBuffer()
}

export interface Page {
  attachments: AttachmentView[]
  steps: { kind: string; attachments: AttachmentView[]; data: Record<string, unknown> }[]
}

export interface Row {
  id: string
  case_id: string | null
  blob: string | null
}

export type Photos = ReturnType<typeof photosIn>

export function photosIn(t: TestHub, { category }: TestCity) {
  function send(
    payload: Buffer | string,
    { as, ...headers }: { as?: Principal; [header: string]: unknown } = {},
  ) {
    const type = { 'content-type': 'image/jpeg', ...(headers as Record<string, string>) }
    return t.inject({ method: 'POST', url: '/api/v1/cases/attachments', payload, headers: type, as })
  }
  function report(attachments: string[], more: Record<string, unknown> = {}) {
    const payload = { description: '井盖缺失', category, attachments }
    return t.inject({ method: 'POST', url: '/api/v1/cases', payload, ...more })
  }
  return {
    send,
    report,
    sent: async (red?: number) => (await send(await jpeg(red))).json<NewAttachment>(),
    reported: async (keys: string[], more = {}) =>
      (await report(keys, more)).json<{ id: string; number: string; code: string }>(),
    act: (number: string, kind: string, data: Record<string, unknown>) =>
      t.inject({
        method: 'POST',
        url: `/api/v1/cases/${number}/actions`,
        payload: { kind, data },
        as: chief(),
      }),
    pageOf: async (number: string) =>
      (await t.inject({ url: `/api/v1/cases/${number}`, as: chief() })).json<Page>(),
    rows: () =>
      t.db.tx((tx) => tx.rows<Row>(sql`SELECT id, case_id, blob FROM cases.attachment ORDER BY id`)),
    isKept: (blob: string) => existsSync(join(t.hub.config.dataFolder, 'blobs', blob.slice(0, 2), blob)),
  }
}
