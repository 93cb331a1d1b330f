// A real Chromium: the machine's own, or one that is fetched once; without either the suite fails. Each page remembers what
// its console complained of.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'

const known = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  chromium.executablePath(),
]

const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-unsafe-swiftshader',
  '--use-angle=swiftshader',
]

export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser() ?? fetchBrowser()
  if (!executablePath)
    throw new Error(`no Chromium, and none could be fetched: looked at ${known.filter(Boolean).join(', ')}`)
  return chromium.launch({ executablePath, args: flags })
}

function findBrowser(): string | undefined {
  return known.find((path) => path && existsSync(path))
}

/** The browser that belongs to this version of Playwright, into Playwright's own folder. */
function fetchBrowser(): string | undefined {
  const installer = fileURLToPath(new URL('../../node_modules/playwright-core/cli.js', import.meta.url))
  spawnSync(process.execPath, [installer, 'install', 'chromium'], { stdio: ['ignore', 2, 2] })
  return findBrowser()
}

export const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } }

export interface Reader {
  page: Page
  /** What went wrong in the page so far, other than what the test expects. */
  complaints: string[]
}

/** A reader with a device of their own: Chinese, in the place's time zone. */
export async function newReader(browser: Browser, base: string, size: keyof typeof sizes): Promise<Reader> {
  const context = await browser.newContext({
    baseURL: base,
    viewport: sizes[size],
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`)
  })
  return { page, complaints }
}

const pictures = fileURLToPath(new URL('../../dist/screens/', import.meta.url))

/** No serious violation of WCAG 2.2 AA; a picture for a person to look at. */
export async function lookAt(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: `${pictures}${name}.png` })
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join('\n')}`)
  expect(serious, name).toEqual([])
}
