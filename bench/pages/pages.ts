// How soon a slow device may use the pages: the resident's first page, the desk's list (4 × slower than this machine, nothing
// cached), and what panning the one map with many cases costs the main thread. Figures come from Chromium's own trace.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../../tests/e2e/browser.ts'
import { newReader, type Size, signIn } from '../../tests/e2e/reader.ts'
import { freshGround, type Ground } from '../ground.ts'
import { startHub } from '../hub-process.ts'
import { type Options, say } from '../scenario.ts'
import { crowd } from './crowd.ts'
import { blockedFor, readTrace, usableAt } from './trace.ts'

const slowdown = 4
/** Milliseconds. */
const watched = 9_000
/** A page with nothing but a field: what the machine itself takes, to read the other figures against. */
const nothing = 'data:text/html,<textarea></textarea>'
const rounds = 5
const categories = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
  'loading',
  'latencyInfo',
  'v8',
  'toplevel',
]

interface Account {
  account: string
  password: string
}

export async function pages({ database, size = 100_000 }: Options): Promise<Record<string, unknown>> {
  const ground = await freshGround(database)
  const browser = await openBrowser()
  try {
    say('making the demo city')
    await (await startHub(ground, '--demo')).stop()
    let hub = await startHub(ground)
    const staff = await accountOf(ground, 'leader')
    const base = await opened(browser, hub.url, 'phone', nothing, 'textarea')
    const phone = await opened(browser, hub.url, 'phone', '/', 'textarea')
    const desk = await opened(browser, hub.url, 'desktop', '/desk/cases', 'tbody a, [data-case]', staff)
    await hub.stop()
    say(`filling up to ${size} cases`)
    const cases = await crowd(ground, size)
    hub = await startHub(ground)
    const screen = await panned(browser, hub.url, staff)
    await hub.stop()
    return {
      ...named('first', phone),
      ...named('desk', desk),
      ...screen,
      baseUsableMs: base.usable,
      cases,
      slowdown,
      rounds,
    }
  } finally {
    await browser.close()
    await ground.clear()
  }
}

async function accountOf({ dataFolder }: Ground, role: string): Promise<Account> {
  const accounts = JSON.parse(await readFile(join(dataFolder, 'accounts.json'), 'utf8')) as (Account & {
    role: string
  })[]
  const found = accounts.find((each) => each.role === role)
  if (!found) throw new Error(`no account of the role ${role}`)
  return found
}

interface Opened {
  usable: number
  firstPaint: number
  largestPaint: number
  blocked: number
  scriptKb: number
}

/** Medians of several openings, each on a device that knows nothing yet. */
async function opened(
  browser: Browser,
  url: string,
  size: Size,
  path: string,
  control: string,
  staff?: Account,
): Promise<Opened> {
  const runs: Opened[] = []
  // Once for the hub, which otherwise would do for the first time what it does all day.
  await openedOnce(browser, url, size, path, control, staff)
  for (let round = 1; round <= rounds; round++) {
    runs.push(await openedOnce(browser, url, size, path, control, staff))
    say(`${path} ${round}/${rounds}: usable after ${runs.at(-1)?.usable} ms`)
  }
  const middle = (figure: keyof Opened) =>
    runs.map((run) => run[figure]).sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0
  return {
    usable: middle('usable'),
    firstPaint: middle('firstPaint'),
    largestPaint: middle('largestPaint'),
    blocked: middle('blocked'),
    scriptKb: middle('scriptKb'),
  }
}

async function openedOnce(
  browser: Browser,
  url: string,
  size: Size,
  path: string,
  control: string,
  staff: Account | undefined,
): Promise<Opened> {
  const { context, page } = await newReader(browser, url, { size, serviceWorkers: 'block' })
  try {
    if (staff)
      await context.request.post('/api/v1/session', {
        data: { account: staff.account, password: staff.password },
      })
    const client = await context.newCDPSession(page)
    await client.send('Network.enable')
    await client.send('Network.setCacheDisabled', { cacheDisabled: true })
    await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    let script = 0
    const scripts = new Set<string>()
    client.on(
      'Network.responseReceived',
      ({ requestId, type }) => type === 'Script' && scripts.add(requestId),
    )
    client.on('Network.loadingFinished', ({ encodedDataLength, requestId }) => {
      if (scripts.has(requestId)) script += encodedDataLength
    })
    await page.addInitScript(noteShown, control)
    await browser.startTracing(page, { categories })
    await page.goto(path, { waitUntil: 'commit' })
    await page.waitForTimeout(watched)
    const shown = await page.evaluate(() => (window as Watched).shownAt)
    if (shown === undefined) throw new Error(`${path}: no ${control} within ${watched} ms`)
    const reading = readTrace(await browser.stopTracing(), new URL(path, url).href)
    return {
      usable: Math.round(usableAt(shown, reading)),
      firstPaint: Math.round(reading.firstPaint ?? 0),
      largestPaint: Math.round(reading.largestPaint ?? 0),
      blocked: Math.round(blockedFor(reading)),
      scriptKb: Math.round(script / 1000),
    }
  } finally {
    await context.close()
  }
}

interface Watched extends Window {
  shownAt?: number
}

/** Runs in the page: asking it again and again from outside would itself hold a slow device. */
function noteShown(control: string): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector(control)) return
    observer.disconnect()
    ;(window as Watched).shownAt = performance.now()
  })
  observer.observe(document, { childList: true, subtree: true })
}

/** Panning the one map for ten seconds, after five of warm-up, at the machine's own speed. */
async function panned(browser: Browser, url: string, staff: Account): Promise<Record<string, unknown>> {
  const { context, page } = await newReader(browser, url, { size: 'desktop', serviceWorkers: 'block' })
  try {
    await signIn(page, staff, '/screen')
    await page.locator('canvas').first().waitFor()
    await page.waitForTimeout(8_000)
    await pan(page, 5_000)
    await browser.startTracing(page, { categories })
    await pan(page, 10_000)
    const reading = readTrace(await browser.stopTracing(), url)
    return {
      screenLongestScriptMs: Math.round(reading.longestScript),
      screenTasksOver50Ms: reading.long.filter(({ script }) => script > 50).length,
      screenLongestFrameMs: Math.round(reading.longestFrame),
    }
  } finally {
    await context.close()
  }
}

async function pan(page: Page, milliseconds: number): Promise<void> {
  const until = Date.now() + milliseconds
  for (let turn = 0; Date.now() < until; turn++) {
    const [dx, dy] = [
      [160, 60],
      [-160, 60],
      [-160, -60],
      [160, -60],
    ][turn % 4] as [number, number]
    await page.mouse.move(720, 450)
    await page.mouse.down()
    for (let step = 1; step <= 12; step++) {
      await page.mouse.move(720 + (dx * step) / 12, 450 + (dy * step) / 12)
      await page.waitForTimeout(16)
    }
    await page.mouse.up()
  }
}

function named(prefix: string, figures: Opened): Record<string, number> {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [
      `${prefix}${name[0]?.toUpperCase()}${name.slice(1)}${name.endsWith('Kb') ? '' : 'Ms'}`,
      value,
    ]),
  )
}
