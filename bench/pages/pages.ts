// How soon a slow device may use the pages: the resident's first page, the desk's list (4 × slower than this machine, nothing
// cached), and what panning the one map with many cases costs the main thread. Figures come from Chromium's own trace.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../../tests/e2e/browser.ts'
import type { SignIn } from '../../tests/e2e/place.ts'
import { newReader, type Size } from '../../tests/e2e/reader.ts'
import { freshGround, type Ground } from '../ground.ts'
import { startHub } from '../hub-process.ts'
import { type Options, say } from '../scenario.ts'
import { crowd } from './crowd.ts'
import { panned } from './panning.ts'
import { blockedFor, categories, readTrace, usableAt } from './trace.ts'

const slowdown = 4
/** Milliseconds. */
const watched = 9_000
/** A page with nothing but a field: what the machine itself takes, to read the other figures against. */
const nothing = 'data:text/html,<textarea></textarea>'
const rounds = 5
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

async function accountOf({ dataFolder }: Ground, role: string): Promise<SignIn> {
  const accounts = JSON.parse(await readFile(join(dataFolder, 'accounts.json'), 'utf8')) as (SignIn & {
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
  staff?: SignIn,
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
  staff: SignIn | undefined,
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

function named(prefix: string, figures: Opened): Record<string, number> {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [
      `${prefix}${name[0]?.toUpperCase()}${name.slice(1)}${name.endsWith('Kb') ? '' : 'Ms'}`,
      value,
    ]),
  )
}
