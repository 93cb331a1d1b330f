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
import { newReader, type Size } from './reader.ts'
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

async function open(size: Size, as: string | undefined) {
  const reader = await newReader(browser, hub.url, { size, at: inTheCity })
  const account = as && accounts.get(as)
  if (account) await reader.context.request.post('/api/v1/session', { data: account })
  // The tour of the first visit lies over the page: it has a test of its own.
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
  const look = async (mode: string, sizes: Sizes | undefined, rules: boolean) => {
    await picture(page, `${name}-${size}-${mode}`)
    const wrong = [...(rules ? await violationsOn(page) : []), ...(sizes ? await misfitsOn(page, sizes) : [])]
    found.push(...wrong.map((each) => `${mode} ${each}`))
  }
  const of = face === 'portal' ? 'portal' : 'desk'
  await look('zh', sizesOf(of, size, false), true)
  await changeLook(page, 'dark')
  await look('dark', undefined, true)
  await changeLook(page, 'elder')
  await look('elder', sizesOf(of, size, true), true)
  await changeLook(page, 'light')
  await changeLanguage(page, 'en')
  await look('en', sizesOf(of, size, false), false)
  return found
}

describe.each(['phone', 'desktop'] as const)('on a %s', (size) => {
  test.each([...pages, ...states])(
    '$name',
    async (page) => {
      const reader = await open(size, page.as)
      expect(await see(reader.page, await placed(page, reader.context.request), size)).toEqual([])
      expect(reader.complaints.filter((words) => !expected(page, words))).toEqual([])
      await reader.context.close()
    },
    180_000,
  )
})

/** The browser itself writes down an answer of 401 or 404. */
function expected({ as, name }: PageToSee, words: string): boolean {
  return (as === undefined && words.includes('401')) || (name === 'not-found' && words.includes('404'))
}
