// What the resident's first page weighs, as counted on the wire: nobody on a weak network pays for the desk or the map.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshGround, type Ground } from '../../bench/ground.ts'
import { type Running, startHub } from '../../bench/hub-process.ts'
import { openBrowser } from './browser.ts'
import { settlePlace } from './place.ts'
import { newReader } from './reader.ts'

let ground: Ground
let hub: Running
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
  ground = await freshGround(process.env.TEST_DATABASE_URL)
  await settlePlace(ground)
  hub = await startHub(ground, '--empty')
}, 600_000)

afterAll(async () => {
  await browser?.close()
  await hub?.stop()
  await ground?.clear()
}, 60_000)

/** Bytes of script, headers included, that a device which knows nothing yet receives before the page is quiet. */
async function scriptOf(path: string): Promise<{ bytes: number; files: string[] }> {
  const { context, page } = await newReader(browser, hub.url, { size: 'phone', serviceWorkers: 'block' })
  const client = await context.newCDPSession(page)
  await client.send('Network.enable')
  const scripts = new Map<string, string>()
  let bytes = 0
  client.on('Network.responseReceived', ({ requestId, response, type }) => {
    if (type === 'Script') scripts.set(requestId, response.url)
  })
  client.on('Network.loadingFinished', ({ encodedDataLength, requestId }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength
  })
  await page.goto(path)
  await page.waitForLoadState('networkidle')
  await context.close()
  return { bytes, files: [...scripts.values()] }
}

test('the first page comes with less than 120 kB of script in two files', async () => {
  const { bytes, files } = await scriptOf('/')
  expect(bytes).toBeGreaterThan(20_000)
  expect(bytes).toBeLessThan(120_000)
  expect(files.length).toBeLessThanOrEqual(2)
}, 60_000)

test.each(['/report', '/track'])(
  '%s brings neither the map nor the desk',
  async (path) => {
    const { files } = await scriptOf(path)
    expect(files.filter((file) => /MapView|desk-|antd|EChart/.test(file))).toEqual([])
  },
  60_000,
)
