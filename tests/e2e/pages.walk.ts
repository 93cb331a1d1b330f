// Every page at phone and desktop size, in light, dark and elder mode, in Chinese and English: axe's rules, the sizes of what is
// touched and read, and a picture of each for a person to look at.
import type { Browser, Page } from 'playwright-core'
// @TODO becomes pages.test.ts, part of `npm test`, once every page stands it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshGround, type Ground } from '../../bench/ground.ts'
import { type Running, startHub } from '../../bench/hub-process.ts'
import { changeLanguage, changeLook, settled } from './appearance.ts'
import { openBrowser } from './browser.ts'
import { settleCity } from './city.ts'
import { expectAccessible, expectSizes, picture, sizesOf } from './look.ts'
import { type PageToSee, pages, pagesOf } from './pages.ts'
import type { SignIn } from './place.ts'
import { newReader, type Size } from './reader.ts'

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
  const reader = await newReader(browser, hub.url, { size })
  const account = as && accounts.get(as)
  if (account) await reader.context.request.post('/api/v1/session', { data: account })
  // The tour of the first visit lies over the page: it has a test of its own.
  await reader.context.addInitScript(() => localStorage.setItem('shanzhi.toured', 'all'))
  return reader
}

async function see(page: Page, { face, map, name, path, ready }: PageToSee, size: Size): Promise<void> {
  await page.goto(path)
  await page.locator(ready).first().waitFor()
  if (map) await page.locator('canvas').first().waitFor()
  await settled(page)
  const of = (mode: string) => `${name} ${size} ${mode}`
  const plain = sizesOf(face === 'desk' || face === 'screen' ? 'desk' : 'portal', size, false)
  await picture(page, `${name}-${size}-zh`)
  await expectAccessible(page, of('light'))
  await expectSizes(page, of('light'), plain)
  await changeLook(page, 'dark')
  await picture(page, `${name}-${size}-dark`)
  await expectAccessible(page, of('dark'))
  await changeLook(page, 'elder')
  await picture(page, `${name}-${size}-elder`)
  await expectAccessible(page, of('elder'))
  await expectSizes(page, of('elder'), sizesOf(face === 'portal' ? 'portal' : 'desk', size, true))
  await changeLook(page, 'light')
  await changeLanguage(page, 'en')
  await picture(page, `${name}-${size}-en`)
  await expectSizes(page, of('English'), plain)
}

describe.each(['phone', 'desktop'] as const)('on a %s', (size) => {
  test.each(pages)(
    '$name',
    async (page) => {
      const reader = await open(size, page.as)
      await see(reader.page, page, size)
      expect(reader.complaints.filter((words) => !expected(page, words))).toEqual([])
      await reader.context.close()
    },
    180_000,
  )

  test('a case', async () => {
    const reader = await open(size, 'dispatcher')
    for (const page of await pagesOf(reader.context.request)) await see(reader.page, page, size)
    expect(reader.complaints).toEqual([])
    await reader.context.close()
  }, 180_000)
})

/** The browser itself writes down an answer of 401 or 404. */
function expected({ as, name }: PageToSee, words: string): boolean {
  return (as === undefined && words.includes('401')) || (name === 'not-found' && words.includes('404'))
}
