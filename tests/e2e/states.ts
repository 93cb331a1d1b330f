// Pages that only show what they have after somebody did something: the later steps of saying it, the receipt, what became of
// it, one of many things opened.
import type { Page } from 'playwright-core'
import type { PageToSee } from './pages.ts'

/** Where the demo city is; a device that says it is here has a community. */
export const inTheCity = { longitude: 118.977154, latitude: 30.214894 }

const next = (page: Page) => page.getByRole('button', { name: '下一步' }).click()

async function sayWhat(page: Page): Promise<void> {
  await page.getByRole('textbox').first().fill('小区南门路灯不亮，晚上看不见路')
  await page.getByRole('button', { name: /路灯/ }).first().click()
  await next(page)
  await page.getByRole('heading', { name: '在哪儿？' }).waitFor()
}

async function sayWhere(page: Page): Promise<void> {
  await sayWhat(page)
  await page.getByRole('button', { name: '用我现在的位置' }).click()
  await page.getByText(/^在 /).first().waitFor()
  await next(page)
}

async function sayAll(page: Page): Promise<void> {
  await sayWhere(page)
  const alreadyThere = page.getByRole('button', { name: '都不是，接着说' })
  const contact = page.getByRole('heading', { name: '怎么告诉您结果？' })
  await alreadyThere.or(contact).first().waitFor()
  if (await alreadyThere.isVisible()) await alreadyThere.click()
  await contact.waitFor()
}

async function send(page: Page): Promise<void> {
  await sayAll(page)
  await page.getByRole('button', { name: '说完了，交上去' }).click()
  await page.getByRole('heading', { name: '收到了' }).waitFor()
}

async function follow(page: Page): Promise<void> {
  await send(page)
  await page.getByRole('link', { name: '看进度' }).click()
  await page.getByText('已收到，正在看').first().waitFor()
}

async function openFirst(page: Page): Promise<void> {
  const [, folder] = page.url().match(/(\/(?:desk\/)?[a-z]+)$/) ?? []
  await page.locator(`main a[href^="${folder}/"]`).first().click()
  await page.waitForURL((url) => url.pathname !== folder)
}

const portal = { face: 'portal', ready: 'main' } as const
const desk = { face: 'desk', ready: 'main h1' } as const

export const states: PageToSee[] = [
  { ...portal, name: 'report-where', path: '/report', reach: sayWhat },
  { ...portal, name: 'report-contact', path: '/report', reach: sayAll },
  { ...portal, name: 'receipt', path: '/report', reach: send },
  { ...portal, name: 'tracked', path: '/report', reach: follow },
  { ...portal, name: 'community-one', path: '/places', reach: openFirst },
  { ...desk, name: 'organisation', path: '/desk/organisations', as: 'admin', reach: openFirst },
  { ...desk, name: 'person', path: '/desk/people', as: 'admin', reach: openFirst },
  { ...desk, name: 'role', path: '/desk/roles', as: 'admin', reach: openFirst },
  { ...desk, name: 'category', path: '/desk/categories', as: 'data-steward', reach: openFirst },
  { ...desk, name: 'flow', path: '/desk/flows', as: 'data-steward', reach: openFirst },
  { ...desk, name: 'calendar', path: '/desk/calendars', as: 'data-steward', reach: openFirst },
]
