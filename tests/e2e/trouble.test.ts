// When things go wrong: the hub gone, slow, broken, the session ended, script failing. Each page says what happened, nothing that
// was typed is lost, nothing is sent twice.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshGround, type Ground } from '../../bench/ground.ts'
import { type Running, startHub } from '../../bench/hub-process.ts'
import { openBrowser } from './browser.ts'
import { picture, violationsOn } from './look.ts'
import { report, type Staff, settlePlace } from './place.ts'
import { newReader, type Reader, signIn } from './reader.ts'

let ground: Ground
let hub: Running
let browser: Browser
let staff: Staff

beforeAll(async () => {
  browser = await openBrowser()
  ground = await freshGround(process.env.TEST_DATABASE_URL)
  staff = await settlePlace(ground)
  hub = await startHub(ground, '--empty')
  await report(hub.url, '学校门口井盖松动', { lng: 120.15, lat: 30.06 }, '02001')
}, 600_000)

afterAll(async () => {
  await browser?.close()
  await hub?.stop()
  await ground?.clear()
}, 60_000)

const api = '**/api/v1/**'
const seconds = 1_000

/** Without the service worker, so that every request is the page's own. */
async function visit(account?: keyof Staff): Promise<Reader> {
  const reader = await newReader(browser, hub.url, { size: 'phone', serviceWorkers: 'block' })
  if (account) await reader.context.request.post('/api/v1/session', { data: staff[account] })
  return reader
}

/** Up to the last page of reporting. */
async function say(page: Page, words: string): Promise<void> {
  await page.goto('/report')
  await page.locator('textarea').fill(words)
  await page.getByRole('button', { name: /路灯不亮/ }).click()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('heading', { name: '在哪儿？' }).waitFor()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('heading', { name: '怎么告诉您结果？' }).waitFor()
}

async function casesCalled(words: string): Promise<number> {
  const { context } = await visit('leader')
  const answer = await context.request.get(`/api/v1/cases?q=${encodeURIComponent(words)}`)
  const { items } = (await answer.json()) as { items: unknown[] }
  await context.close()
  return items.length
}

const sendButton = (page: Page) => page.getByRole('button', { name: /交上去|正在交/ })

describe('a resident', () => {
  test('whose hub is gone loses nothing, not even over a reload, and is taken once it is back', async () => {
    const { context, page } = await visit()
    const words = '河边第三盏路灯不亮'
    await say(page, words)
    await page.route(api, (route) => route.abort())
    await sendButton(page).click()
    await page.getByRole('alert').first().waitFor()
    await picture(page, 'trouble-gone')
    expect(await violationsOn(page)).toEqual([])
    await page.unroute(api)
    await page.reload()
    await sendButton(page).click()
    await page.getByRole('heading', { name: '收到了' }).waitFor()
    expect(await casesCalled(words)).toBe(1)
    await context.close()
  }, 240_000)

  test('with an impatient finger and a slow hub sends once', async () => {
    const { context, page } = await visit()
    const words = '桥头那盏路灯不亮'
    let sent = 0
    await say(page, words)
    await page.route(api, async (route) => {
      if (route.request().method() === 'POST') sent++
      await new Promise((resolve) => setTimeout(resolve, 5 * seconds))
      await route.continue()
    })
    await sendButton(page).click()
    await sendButton(page)
      .click({ force: true, timeout: 2 * seconds })
      .catch(() => {})
    expect(await sendButton(page).isDisabled()).toBe(true)
    await page.getByRole('heading', { name: '收到了' }).waitFor()
    expect([sent, await casesCalled(words)]).toEqual([1, 1])
    await context.close()
  }, 240_000)
})

/** Pages that ask the hub as they open. */
const opening: { path: string; as?: keyof Staff }[] = [
  { path: '/around' },
  { path: '/places' },
  { path: '/desk/cases', as: 'dispatcher' },
  { path: '/desk/figures', as: 'leader' },
  { path: '/screen', as: 'leader' },
]

describe.each([{ path: '/track' }, ...opening])('$path', ({ as, path }) => {
  test('says so when the hub is gone, and works when it is back', async () => {
    const { context, page } = await visit(as)
    if (path === '/track') {
      await page.goto(path)
      await page.getByRole('textbox', { name: '编号' }).fill('2611-00001')
      await page.getByRole('textbox', { name: '查询码' }).fill('ABCD-EFGH-JKLM')
    }
    await page.route(api, (route) => route.abort())
    if (path === '/track') await page.getByRole('button', { name: '查', exact: true }).click()
    else await page.goto(path)
    await page.getByRole('alert').first().waitFor()
    expect(await page.getByRole('alert').first().innerText()).toMatch(/连不上|网络|断/)
    await context.close()
  }, 120_000)
})

describe.each(opening)('$path', ({ as, path }) => {
  test('shows that something comes when the hub takes five seconds', async () => {
    const { complaints, context, page } = await visit(as)
    await page.route(api, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 5 * seconds))
      await route.continue().catch(() => {})
    })
    await page.goto(path)
    await page
      .getByRole('status')
      .first()
      .waitFor({ timeout: 4 * seconds, state: 'attached' })
    await page.locator('main h1, main h2, main table, main ul').first().waitFor()
    expect(complaints.filter((words) => !words.includes('401'))).toEqual([])
    await context.close()
  }, 120_000)

  test('never stands empty, whatever the hub answers', async () => {
    const { context, page } = await visit(as)
    const session = /\/api\/v1\/session$/
    await page.route(api, (route) =>
      session.test(route.request().url())
        ? route.continue()
        : route.fulfill({
            contentType: 'application/json',
            body: '{"items":null,"total":7,"groups":{"a":1}}',
          }),
    )
    await page.goto(path)
    await page.getByRole('alert').first().waitFor()
    expect((await page.locator('body').innerText()).length).toBeGreaterThan(20)
    await context.close()
  }, 120_000)
})

test('a session that ended asks for the sign-in and gives back what was typed', async () => {
  const { context, page } = await visit()
  await signIn(page, staff.dispatcher, '/desk/cases')
  await page.getByRole('link', { name: '学校门口井盖松动' }).first().click()
  await page.getByRole('region', { name: '可以做的' }).getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: /^不予受理/ }).click()
  const form = page.getByRole('dialog', { name: '不予受理' })
  await form.getByRole('textbox', { name: '理由' }).fill('不在本市，已告知对方打当地热线')
  await context.clearCookies()
  await form.getByRole('button', { name: '确认不予受理' }).click()
  await page.getByRole('textbox', { name: '账号' }).waitFor()
  await page.getByRole('textbox', { name: '账号' }).fill(staff.dispatcher.account)
  await page.getByRole('textbox', { name: '密码' }).fill(staff.dispatcher.password)
  await page.getByRole('button', { name: '登录' }).click()
  await form.waitFor()
  expect(await form.getByRole('textbox', { name: '理由' }).inputValue()).toBe(
    '不在本市，已告知对方打当地热线',
  )
  await context.close()
}, 240_000)

test('script that fails outside a drawing is told, and what was typed stays', async () => {
  const { context, page } = await visit()
  await page.goto('/report')
  await page.locator('textarea').fill('路口红绿灯不亮')
  await page.evaluate(() => {
    setTimeout(() => {
      throw new TypeError('as a mistake of ours would')
    })
  })
  await page.getByText('这一页刚才出了点问题').waitFor()
  await picture(page, 'trouble-script')
  expect(await violationsOn(page)).toEqual([])
  await page.getByRole('button', { name: '刷新' }).click()
  await page.locator('textarea').waitFor()
  expect(await page.locator('textarea').inputValue()).toBe('路口红绿灯不亮')
  await context.close()
}, 120_000)
