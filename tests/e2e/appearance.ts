// Changes language and appearance of an open page as another page of the same reader would: the choice is kept on the device
// and every open page follows it.
import type { Page } from 'playwright-core'
import { underWay } from './reader.ts'

export const looks = {
  light: { dark: false, elder: false },
  dark: { dark: true, elder: false },
  elder: { dark: false, elder: true },
  'dark-elder': { dark: true, elder: true },
}
export type Look = keyof typeof looks

export async function changeLook(page: Page, look: Look): Promise<void> {
  await remember(page, 'shanzhi.appearance', JSON.stringify(looks[look]))
}

export async function changeLanguage(page: Page, language: 'zh' | 'en'): Promise<void> {
  await remember(page, 'shanzhi.language', language)
}

async function remember(page: Page, key: string, newValue: string): Promise<void> {
  await page.evaluate(
    ([name, value]) => {
      localStorage.setItem(name, value)
      window.dispatchEvent(new StorageEvent('storage', { key: name, newValue: value }))
    },
    [key, newValue] as const,
  )
  await settled(page)
}

const busy = '[role=status] [aria-hidden], [aria-busy=true]'
const stillness = 300

/** Nothing is asked of the hub any more, what was drawn stands, and it stays so for a moment. */
export async function settled(page: Page): Promise<void> {
  const until = Date.now() + 60_000
  let since = Date.now()
  while (Date.now() - since < stillness) {
    if (Date.now() > until) throw new Error(`${page.url()} does not come to rest`)
    await page.waitForTimeout(60)
    if (underWay(page) > 0 || (await page.locator(busy).count()) > 0) since = Date.now()
  }
}
