// Changes language and appearance of an open page as another page of the same reader would: the choice is kept on the device
// and every open page follows it.
import type { Page } from 'playwright-core'

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

/** Nothing is asked of the hub any more, and what was drawn stands. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('[role=status] [aria-hidden]') === null,
    undefined,
    {
      timeout: 20_000,
    },
  )
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
}
