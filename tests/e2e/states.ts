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

async function openFirstOfClass(page: Page): Promise<void> {
  await page.locator('main summary').first().click()
  await openFirst(page)
}

/** The first of a list that the hub's own answer names, by its address. */
function openKeyOf(list: string): (page: Page) => Promise<void> {
  return async (page) => {
    const answer = await page.request.get(`/api/v1/${list}`)
    const { items } = (await answer.json()) as { items: { key: string }[] }
    await page.goto(`${page.url()}/${items[0]?.key}`)
    await page.locator('main h2').first().waitFor()
  }
}

/** A case comes in and is accepted: the hub's tables decide about it, and one opens why. */
async function openDecided(page: Page): Promise<void> {
  const { request } = page
  const headers = () => ({ 'idempotency-key': crypto.randomUUID(), 'if-match': '"1"' })
  const report = {
    category: 'shancheng-2026:component:99010001001',
    condition: 'rattling',
    description: '井盖松动，走上去咣当响',
    point: { lng: inTheCity.longitude, lat: inTheCity.latitude },
  }
  const filed = await request.post('/api/v1/cases', { data: report, headers: headers() })
  const { number } = (await filed.json()) as { number: string }
  const accept = { data: { kind: 'accept', data: {} }, headers: headers() }
  await request.post(`/api/v1/cases/${number}/actions`, accept)
  for (let look = 0; look < 40; look++) {
    const log = await request.get('/api/v1/decisions/evaluations?model=case-dispatch&limit=1')
    const { items } = (await log.json()) as { items: { id: string }[] }
    if (items[0]) {
      await page.goto(`/desk/decided/${items[0].id}`)
      return page.getByText(/命中第 \d+ 行/).waitFor()
    }
    await page.waitForTimeout(250)
  }
  throw new Error('no table decided about the case')
}

const pastCases = `编号,标题,内容,类别,上报时间,结案时间,状态,承办单位,地址
A1,路灯不亮,小区南门路灯不亮，晚上看不见路,路灯,2026-03-01 08:30:00,2026-03-02 16:00:00,办结,路灯管理所,环城路1号
A2,井盖松动,井盖松动异响,雨水井盖,2026-03-03 09:10:00,,在办,排水管理所,环城路2号
`

async function tryImport(page: Page): Promise<void> {
  const file = { name: '去年的诉求.csv', mimeType: 'text/csv', buffer: Buffer.from(pastCases) }
  await page.locator('input[type=file]').first().setInputFiles(file)
  await page.waitForURL(/imports\/cases\//)
  await page.getByRole('button', { name: '试运行' }).click()
  await page.getByRole('heading', { name: '试运行的结果' }).waitFor()
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
  { ...desk, name: 'category', path: '/desk/categories', as: 'data-steward', reach: openFirstOfClass },
  { ...desk, name: 'flow', path: '/desk/flows', as: 'data-steward', reach: openKeyOf('flows') },
  { ...desk, name: 'calendar', path: '/desk/calendars', as: 'data-steward', reach: openKeyOf('calendars') },
  { ...desk, name: 'decided', path: '/desk/rules/case-dispatch', as: 'dispatcher', reach: openDecided },
  { ...desk, name: 'case-import', path: '/desk/imports', as: 'admin', reach: tryImport },
]
