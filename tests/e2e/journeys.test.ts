// The first journeys in a real browser against a real hub: a resident says it and follows it, a dispatcher takes it up.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshGround, type Ground } from '../../bench/ground.ts'
import { type Running, startHub } from '../../bench/hub-process.ts'
import { lookAt, newReader, openBrowser } from './browser.ts'
import { report, type SignIn, settlePlace } from './place.ts'

let ground: Ground
let hub: Running
let browser: Browser
let dispatcher: SignIn

beforeAll(async () => {
  browser = await openBrowser()
  ground = await freshGround(process.env.TEST_DATABASE_URL)
  dispatcher = await settlePlace(ground)
  hub = await startHub(ground, '--empty')
  await report(hub.url, '幸福路口路灯不亮', { lng: 120.05, lat: 30.05 })
  await report(hub.url, '学校门口井盖松动', { lng: 120.15, lat: 30.06 })
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await hub?.stop()
  await ground?.clear()
}, 60_000)

test('a resident reports on a phone without an account, and follows it by number and code', async () => {
  const { complaints, page } = await newReader(browser, hub.url, 'phone')
  await page.goto('/')
  await page.getByRole('textbox', { name: '什么事？' }).fill('小区南门路灯不亮，晚上看不见路')
  await lookAt(page, 'home-phone')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: /路灯不亮/ }).click()
  await lookAt(page, 'report-what-phone')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('textbox', { name: /地点的说法/ }).fill('幸福里小区南门')
  await page.locator('canvas').waitFor()
  await lookAt(page, 'report-where-phone')
  await page.getByRole('button', { name: '下一步' }).click()
  await lookAt(page, 'report-contact-phone')
  await page.getByRole('button', { name: '说完了，交上去' }).click()
  await page.getByRole('heading', { name: '收到了' }).waitFor()
  await lookAt(page, 'report-receipt-phone')
  const [number = '', code = ''] = await page.locator('dd').allTextContents()
  expect(number).toMatch(/^\d{4}-\d{5,}$/)

  await page.getByRole('link', { name: '查进度' }).click()
  await page.getByRole('textbox', { name: '编号' }).fill(number)
  await page.getByRole('textbox', { name: '查询码' }).fill('WRONG-CODE')
  await page.getByRole('button', { name: '查', exact: true }).click()
  await page.getByText('编号或查询码不对').waitFor()
  expect(complaints.splice(0)).toEqual([expect.stringContaining('404')])

  await page.getByRole('textbox', { name: '查询码' }).fill(code.toLowerCase())
  await page.getByRole('button', { name: '查', exact: true }).click()
  await page.getByRole('heading', { name: '小区南门路灯不亮' }).waitFor()
  await page.getByText('已收到，正在看').first().waitFor()
  await lookAt(page, 'track-phone')
  expect(complaints).toEqual([])
}, 240_000)

test('a dispatcher signs in, finds the case in list and map, and accepts it', async () => {
  const { complaints, page } = await newReader(browser, hub.url, 'desktop')
  await page.goto('/desk/cases')
  await page.getByRole('heading', { name: '登录' }).waitFor()
  await lookAt(page, 'sign-in')
  await page.getByRole('textbox', { name: '账号' }).fill(dispatcher.account)
  await page.getByRole('textbox', { name: '密码' }).fill('wrong')
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByText('账号或密码不对').waitFor()
  await page.getByRole('textbox', { name: '密码' }).fill(dispatcher.password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('link', { name: '学校门口井盖松动' }).waitFor()
  expect(complaints.splice(0).every((words) => words.includes('401'))).toBe(true)
  await page.locator('canvas').waitFor()
  await lookAt(page, 'list')

  await page.getByRole('link', { name: '幸福路口路灯不亮' }).click()
  await page.getByRole('heading', { name: /幸福路口路灯不亮/ }).waitFor()
  await lookAt(page, 'case')
  await page.keyboard.press('a')
  const form = page.getByRole('dialog', { name: '受理立案' })
  await form.waitFor()
  await lookAt(page, 'case-accept')
  await form.getByRole('button', { name: '确认受理立案' }).click()
  await form.waitFor({ state: 'detached' })
  await page.getByRole('article').getByText('待派遣').first().waitFor()
  await page.getByRole('article').getByText('林小满').first().waitFor()

  await page.getByRole('link', { name: '统计' }).click()
  await page.getByRole('heading', { name: '统计' }).waitFor()
  await page.getByRole('table').waitFor()
  await lookAt(page, 'figures')
  await page.getByRole('link', { name: /合计：正在办/ }).click()
  await page.getByText('“正在办”这个数字里的案卷').waitFor()
  await page.getByRole('link', { name: '学校门口井盖松动' }).waitFor()

  await page.goto('/screen')
  await page.getByText('刚刚上报').waitFor()
  await page.locator('canvas').waitFor()
  await lookAt(page, 'screen')
  await page.goto('/desk/nowhere')
  await page.getByRole('heading', { name: '没有这一页' }).waitFor()
  await lookAt(page, 'not-found')
  expect(complaints).toEqual([])
}, 240_000)

test('what changes elsewhere shows in the open list, on a phone too', async () => {
  const { complaints, page } = await newReader(browser, hub.url, 'phone')
  await page.goto(`/sign-in?next=${encodeURIComponent('/desk/cases')}`)
  await page.getByRole('textbox', { name: '账号' }).fill(dispatcher.account)
  await page.getByRole('textbox', { name: '密码' }).fill(dispatcher.password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('link', { name: '学校门口井盖松动' }).waitFor()
  await lookAt(page, 'list-phone')
  await report(hub.url, '菜场门口路灯坏了', { lng: 120.06, lat: 30.07 })
  await page.getByRole('link', { name: '菜场门口路灯坏了' }).click()
  await page.getByRole('heading', { name: /菜场门口路灯坏了/ }).waitFor()
  await lookAt(page, 'case-phone')
  expect(complaints).toEqual([])
}, 240_000)
