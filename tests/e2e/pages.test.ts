// Every page at phone and desktop size, in light, dark and elder mode, in Chinese and English: axe's rules, the sizes of what is
// touched and read, and a picture of each for a person to look at.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshGround, type Ground } from '../../bench/ground.ts'
import { type Running, startHub } from '../../bench/hub-process.ts'
import { changeLanguage, changeLook, settled } from './appearance.ts'
import { openBrowser } from './browser.ts'
import { settleCity } from './city.ts'
import { misfitsOn, picture, type Sizes, sizesOf, violationsOn } from './look.ts'
import { type PageToSee, pages, placed } from './pages.ts'
import type { SignIn } from './place.ts'
import { newReader, type Reader, type Size } from './reader.ts'
import { inTheCity, states } from './states.ts'

let ground: Ground
let hub: Running
let browser: Browser
let accounts: ReadonlyMap<string, SignIn>

beforeAll(async () => {
  browser = await openBrowser()
  ground = await freshGround(process.env.TEST_DATABASE_URL)
  accounts = await settleCity(ground)
  hub = await startHub(ground)
}, 600_000)

afterAll(async () => {
  await browser?.close()
  await hub?.stop()
  await ground?.clear()
}, 60_000)

async function open(size: Size, as: string | undefined, toured = true): Promise<Reader> {
  const reader = await newReader(browser, hub.url, { size, at: inTheCity })
  const account = as && accounts.get(as)
  if (account) await reader.context.request.post('/api/v1/session', { data: account })
  if (toured)
    await reader.context.addInitScript(() =>
      localStorage.setItem('shanzhi.toured', 'desk-dispatcher desk-worker desk-steward desk-reader'),
    )
  return reader
}

/** All that is wrong with a page, each with the mode it was seen in. */
async function see(
  page: Page,
  { face, map, name, path, reach, ready }: PageToSee,
  size: Size,
): Promise<string[]> {
  await page.goto(path)
  await page.locator(ready).first().waitFor()
  await reach?.(page)
  if (map) await page.locator('canvas').first().waitFor()
  await settled(page)
  const found: string[] = []
  const look = async (mode: string, sizes?: Sizes, rules?: 'all' | 'colours') => {
    await picture(page, `${name}-${size}-${mode}`)
    const wrong = [
      ...(rules ? await violationsOn(page, rules) : []),
      ...(sizes ? await misfitsOn(page, sizes) : []),
    ]
    found.push(...wrong.map((each) => `${mode} ${each}`))
  }
  const of = face === 'portal' ? 'portal' : 'desk'
  await look('zh', sizesOf(of, size, false), 'all')
  await changeLook(page, 'dark')
  await look('dark', undefined, 'colours')
  await changeLook(page, 'elder')
  await look('elder', sizesOf(of, size, true), 'all')
  await changeLook(page, 'light')
  await changeLanguage(page, 'en')
  await look('en', sizesOf(of, size, false))
  return found
}

/** One reader of each role goes from page to page, as people do; where something is done first, one who has done nothing yet. */
const regulars = new Map<string, Reader>()

async function readerOf(size: Size, { as, reach }: PageToSee): Promise<Reader> {
  const key = `${size} ${as}`
  const known = reach ? undefined : regulars.get(key)
  regulars.delete(key)
  if (!known) return open(size, as)
  known.complaints.length = 0
  await changeLanguage(known.page, 'zh')
  return known
}

describe.each(['phone', 'desktop'] as const)('on a %s', (size) => {
  test.each([...pages, ...states])(
    '$name',
    async (page) => {
      const reader = await readerOf(size, page)
      const found = await see(reader.page, await placed(page, reader.context.request), size)
      expect([...found, ...reader.complaints.filter((words) => !expected(page, words))]).toEqual([])
      if (page.reach) await reader.context.close()
      else regulars.set(`${size} ${page.as}`, reader)
    },
    400_000,
  )

  test.each(['dispatcher', 'handler', 'data-steward', 'leader'])(
    'the tour of a first visit, for a %s',
    async (role) => {
      const { context, page } = await open(size, role, false)
      await page.goto('/desk')
      await page.getByRole('button', { name: '看看', exact: true }).click()
      const card = page.getByRole('dialog')
      for (let step = 1; !(await card.getByRole('button', { name: '知道了' }).isVisible()); step++) {
        await card.getByText(`第 ${step} 步`).waitFor()
        expect(await card.evaluate(insideWindow), `step ${step} lies inside the window`).toBe(true)
        await card.getByRole('button', { name: '下一步' }).click()
      }
      expect(await violationsOn(page)).toEqual([])
      await picture(page, `tour-${role}-${size}-zh`)
      await page.keyboard.press('Escape')
      await card.waitFor({ state: 'detached' })
      await page.reload()
      await page.getByRole('navigation').first().waitFor()
      await settled(page)
      expect(await page.getByRole('button', { name: '看看', exact: true }).count()).toBe(0)
      await context.close()
    },
    200_000,
  )
})

/** Runs in the page. */
function insideWindow(element: Element): boolean {
  const { bottom, left, right, top } = element.getBoundingClientRect()
  return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight
}

/** The browser itself writes down an answer of 401 or 404. */
function expected({ as, name }: PageToSee, words: string): boolean {
  return (as === undefined && words.includes('401')) || (name === 'not-found' && words.includes('404'))
}
