// One report through everybody's hands in real browsers: a resident says it on a phone, a dispatcher sends it to the wrong office,
// it comes back, the right one mends it without a network, a grid worker checks it, the resident rates it; and the one map, open
// on the wall all the while, moves by itself.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { freshGround, type Ground } from '../../bench/ground.ts'
import { type Running, startHub } from '../../bench/hub-process.ts'
import { openBrowser } from './browser.ts'
import { lampPicture } from './lamp-picture.ts'
import { picture } from './look.ts'
import { type Staff, settlePlace } from './place.ts'
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
}, 600_000)

afterAll(async () => {
  await browser?.close()
  await hub?.stop()
  await ground?.clear()
}, 60_000)

const title = '小区南门路灯不亮，晚上看不见路'

/** What a browser writes down while there is none; the map's script is not among what the desk keeps. */
const withoutNetwork = /ERR_INTERNET_DISCONNECTED|Failed to load resource|dynamically imported module/

/** One step by the form of its action. */
async function take(
  page: Page,
  action: string,
  fill: (form: ReturnType<Page['getByRole']>) => Promise<void> = async () => {},
) {
  await press(page, action)
  const form = page.getByRole('dialog', { name: action, exact: true })
  await form.waitFor()
  await fill(form)
  await form.getByRole('button', { name: `确认${action}` }).click()
  await form.waitFor({ state: 'detached' })
}

/** The action's button, or its line under «more». */
async function press(page: Page, action: string): Promise<void> {
  const bar = page.getByRole('region', { name: '可以做的' })
  const button = bar.getByRole('button', { name: action, exact: true })
  await bar.getByRole('button').first().waitFor()
  if (await button.isVisible()) return button.click()
  await bar.getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: new RegExp(`^${action}`) }).click()
}

async function choose(form: ReturnType<Page['getByRole']>, field: string, words: string): Promise<void> {
  await form.getByRole('combobox', { name: field }).fill(words)
  await form.page().getByRole('option', { name: words }).click()
}

async function open(page: Page): Promise<void> {
  await page.getByRole('link', { name: title }).first().click()
  await page.getByRole('heading', { name: new RegExp(title) }).waitFor()
}

const state = (page: Page, words: string) => page.getByRole('article').getByText(words).first().waitFor()

/** Whether the desk would open without a network. */
async function keptForLater(): Promise<boolean> {
  const workers = await navigator.serviceWorker.getRegistrations()
  return workers.some(({ active }) => active?.state === 'activated')
}

/** The figure of the wall under this name. */
async function figure(page: Page, name: string): Promise<number> {
  const text = await page
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .first()
    .innerText()
  return Number(text.match(/[\d,]+/)?.[0].replace(',', '') ?? Number.NaN)
}

test('from a resident’s words to the figure on the wall', async () => {
  const at = { longitude: 120.05, latitude: 30.05 }
  const people: Reader[] = []
  onTestFailed(async () => {
    for (const [index, { page }] of people.entries()) await picture(page, `journey-failed-${index}`)
  })
  const reader = async (device: Parameters<typeof newReader>[2]) => {
    const made = await newReader(browser, hub.url, device)
    people.push(made)
    return made.page
  }

  const wall = await reader({ size: 'desktop' })
  await signIn(wall, staff.leader, '/screen')
  await wall.getByRole('link', { name: /^正在办/ }).waitFor()
  expect(await figure(wall, '正在办')).toBe(0)

  const resident = await reader({ size: 'phone', at })
  await resident.goto('/')
  await resident.getByRole('textbox', { name: /说一声|什么事/ }).fill(title)
  await resident.getByRole('button', { name: '下一步' }).click()
  await resident.getByRole('heading', { name: '什么事？' }).waitFor()
  await resident
    .locator('input[type=file]')
    .last()
    .setInputFiles(await lampPicture())
  await resident.getByRole('button', { name: /路灯不亮/ }).click()
  await resident.getByRole('button', { name: '下一步' }).click()
  await resident.getByRole('button', { name: '用我现在的位置' }).click()
  await resident.getByText('在 东区').waitFor()
  await picture(resident, 'journey-report-where')
  await resident.getByRole('button', { name: '下一步' }).click()
  await resident.getByRole('button', { name: '说完了，交上去' }).click()
  await resident.getByRole('heading', { name: '收到了' }).waitFor()
  await picture(resident, 'journey-receipt')
  await expect.poll(() => figure(wall, '正在办'), { timeout: 30_000 }).toBe(1)

  await resident.getByRole('link', { name: '看进度' }).click()
  await resident.getByText('已收到，正在看').first().waitFor()
  await resident.getByRole('list', { name: '照片' }).waitFor()

  const dispatcher = await reader({ size: 'desktop' })
  await signIn(dispatcher, staff.dispatcher)
  await open(dispatcher)
  await take(dispatcher, '受理立案')
  await state(dispatcher, '待派遣')
  await take(dispatcher, '派遣', (form) => choose(form, '单位', '水务所'))
  await state(dispatcher, '处置中')

  const water = await reader({ size: 'desktop' })
  await signIn(water, staff.water)
  await open(water)
  await take(water, '退回', (form) => form.getByRole('textbox', { name: '理由' }).fill('路灯不归我们管'))

  await state(dispatcher, '待派遣')
  await take(dispatcher, '派遣', (form) => choose(form, '单位', '路灯所'))
  await state(dispatcher, '处置中')

  const lamps = await reader({ size: 'phone', at })
  await signIn(lamps, staff.lamps)
  await open(lamps)
  await expect.poll(() => lamps.evaluate(keptForLater), { timeout: 30_000 }).toBe(true)
  await lamps.getByRole('button', { name: '处置完成', exact: true }).waitFor()
  await lamps.context().setOffline(true)
  await lamps.reload()
  await take(lamps, '处置完成', async (form) => {
    await form.getByRole('textbox', { name: '结果' }).fill('换了灯泡，亮了')
    await form
      .locator('input[type=file]')
      .last()
      .setInputFiles(await lampPicture())
  })
  await lamps.getByText('等网络').first().waitFor()
  await picture(lamps, 'journey-offline')
  await state(dispatcher, '处置中')
  await lamps.context().setOffline(false)

  await state(dispatcher, '待核查')
  const grid = await reader({ size: 'phone', at })
  await signIn(grid, staff.grid)
  await open(grid)
  await take(grid, '核查通过')
  await state(dispatcher, '待结案')
  await take(dispatcher, '结案', (form) => form.getByRole('textbox', { name: '结果' }).fill('路灯已修好'))

  await expect.poll(() => figure(wall, '今天办结'), { timeout: 30_000 }).toBe(1)
  await resident.reload()
  await resident.getByRole('radio', { name: '非常满意' }).check()
  await resident.getByRole('button', { name: '提交评价' }).click()
  await resident.getByText('您的评价：5 分').first().waitFor()
  await picture(resident, 'journey-rated')

  await expect.poll(() => figure(wall, '满意'), { timeout: 30_000 }).toBe(5)
  await expect.poll(() => figure(wall, '正在办'), { timeout: 30_000 }).toBe(0)
  await picture(wall, 'journey-wall')
  for (const { complaints, context } of people) {
    expect(complaints.filter((words) => !withoutNetwork.test(words))).toEqual([])
    await context.close()
  }
}, 400_000)
