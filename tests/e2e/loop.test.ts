// One report through everybody's hands in real browsers: a resident says it, a dispatcher sends it to the wrong office, it comes
// back, the right one mends it without a network, a grid worker checks it, the resident rates it; and the one map, open all the
// while, moves by itself. Walked on telephones and at desks, in both languages, in elder mode and by keyboard alone.
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { freshGround, type Ground } from '../../bench/ground.ts'
import { type Running, startHub } from '../../bench/hub-process.ts'
import { openBrowser } from './browser.ts'
import { type Hands, keyboard, mouse } from './hands.ts'
import { lampPicture } from './lamp-picture.ts'
import { picture } from './look.ts'
import { type SignIn, type Staff, settlePlace } from './place.ts'
import { newReader, type Reader, type Size, signIn } from './reader.ts'
import { say as sayIn, type Word } from './words.ts'

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

interface Walk {
  name: string
  /** In the names of its pictures. */
  slug: string
  size: Size
  language?: 'zh' | 'en'
  elder?: boolean
  hands?: Hands
}

const walks: Walk[] = [
  { name: 'on telephones', slug: 'phone', size: 'phone' },
  { name: 'at desks', slug: 'desktop', size: 'desktop' },
  { name: 'in English', slug: 'en', size: 'desktop', language: 'en' },
  { name: 'in elder mode', slug: 'elder', size: 'phone', elder: true },
  { name: 'by keyboard alone', slug: 'keyboard', size: 'desktop', hands: keyboard },
]

/** What a browser writes down while there is none; the map's script is not among what the desk keeps. */
const withoutNetwork =
  /ERR_INTERNET_DISCONNECTED|Failed to load resource|Unable to preload CSS|Worker failed to load|dynamically imported module/

test.each(walks)('from a resident’s words to the figure on the wall, $name', walk, 400_000)

async function walk({
  elder = false,
  hands = mouse,
  language = 'zh',
  name,
  size,
  slug,
}: Walk): Promise<void> {
  const at = { longitude: 120.05, latitude: 30.05 }
  const title = `南门路灯不亮（${name}）`
  const say = (word: Word) => sayIn(word, language)
  const people: Reader[] = []
  onTestFailed(async () => {
    for (const [index, { page }] of people.entries()) await picture(page, `journey-failed-${slug}-${index}`)
  })
  const reader = async () => {
    const made = await newReader(browser, hub.url, { size, language, elder, at })
    people.push(made)
    return made.page
  }
  const button = (within: Page | Locator, word: Word) =>
    within.getByRole('button', { name: say(word), exact: true })
  const field = (within: Page | Locator, word: Word) => within.getByRole('textbox', { name: say(word) })
  const state = (page: Page, word: Word) => page.getByRole('article').getByText(say(word)).first().waitFor()

  const enter = async (account: SignIn, next?: string) => {
    const page = await reader()
    await signIn(page, account, next, hands)
    return page
  }

  async function open(page: Page): Promise<void> {
    await hands.press(page.getByRole('link', { name: title }).first())
    await page.getByRole('heading', { name: title }).waitFor()
  }

  /** One step by the form of its action; the action has a button or is a line under «more». */
  async function take(page: Page, action: Word, fill?: (form: Locator) => Promise<void>): Promise<void> {
    const bar = page.getByRole('region', { name: say('actions') })
    await bar.getByRole('button').first().waitFor()
    if (await button(bar, action).isVisible()) await hands.press(button(bar, action))
    else {
      await hands.press(button(bar, 'more'))
      await hands.press(page.getByRole('menuitem', { name: new RegExp(`^${say(action)}`) }))
    }
    const form = page.getByRole('dialog', { name: say(action), exact: true })
    await form.waitFor()
    await fill?.(form)
    const name = `${say('confirm')}${say(action)}`
    const confirm = form.getByRole('button', { name, exact: true })
    await hands.press(confirm)
    await form.waitFor({ state: 'detached' })
  }

  const choose = (form: Locator, office: string) =>
    hands.choose(form.getByRole('combobox', { name: say('organisation') }), office)
  const photo = async (within: Page | Locator) =>
    hands.pick(within.getByLabel(say('choosePhotos')), await lampPicture())

  /** The figure of the wall under this name; where there is none yet, 0. */
  async function figure(wall: Page, word: Word, pattern = /[\d,.]+/): Promise<number> {
    const text = await wall
      .getByRole('link', { name: new RegExp(`^${say(word)}`) })
      .first()
      .innerText()
    return Number(text.match(pattern)?.at(-1)?.replace(',', '') ?? 0)
  }
  const ratings = (wall: Page) => figure(wall, 'satisfaction', /(\d+) (?:次评价|ratings)/)
  const soon = { timeout: 30_000 }

  const wall = await enter(staff.leader, '/screen')
  await wall
    .getByRole('link', { name: new RegExp(`^${say('openNow')}`) })
    .first()
    .waitFor()
  const before = {
    open: await figure(wall, 'openNow'),
    closed: await figure(wall, 'closedToday'),
    ratings: await ratings(wall),
  }

  const resident = await reader()
  await resident.goto('/')
  await hands.write(resident.getByRole('textbox').first(), title)
  await hands.press(button(resident, 'next'))
  await resident.getByRole('heading', { name: say('what') }).waitFor()
  await photo(resident)
  await hands.press(resident.getByRole('button', { name: say('category') }))
  await hands.press(button(resident, 'next'))
  await hands.press(button(resident, 'hereIAm'))
  await resident.getByText(say('inTheEast')).waitFor()
  await hands.press(button(resident, 'next'))
  const near = resident.getByRole('button', { name: say('noneOfThem') })
  await near.or(button(resident, 'send')).first().waitFor()
  if (await near.isVisible()) await hands.press(near)
  await hands.press(button(resident, 'send'))
  await resident.getByRole('heading', { name: say('received') }).waitFor()
  await picture(resident, `journey-receipt-${slug}`)
  await expect.poll(() => figure(wall, 'openNow'), soon).toBe(before.open + 1)
  await hands.press(resident.getByRole('link', { name: say('see') }))
  await resident.getByText(say('beingLookedAt')).first().waitFor()
  await resident.getByRole('list', { name: say('photos') }).waitFor()

  const dispatcher = await enter(staff.dispatcher)
  await open(dispatcher)
  await take(dispatcher, 'accept')
  await state(dispatcher, 'toDispatch')
  await take(dispatcher, 'dispatch', (form) => choose(form, '水务所'))
  await state(dispatcher, 'handling')

  const water = await enter(staff.water)
  await open(water)
  await take(water, 'return', (form) => hands.write(field(form, 'reason'), '路灯不归我们管'))

  await state(dispatcher, 'toDispatch')
  await take(dispatcher, 'dispatch', (form) => choose(form, '路灯所'))
  await state(dispatcher, 'handling')

  const lamps = await enter(staff.lamps)
  await open(lamps)
  await expect.poll(() => lamps.evaluate(keptForLater), soon).toBe(true)
  await button(lamps, 'finish').waitFor()
  await lamps.context().setOffline(true)
  await lamps.reload()
  await take(lamps, 'finish', async (form) => {
    await hands.write(field(form, 'outcome'), '换了灯泡，亮了')
    await photo(form)
  })
  await lamps.getByText(say('waitsForNetwork')).first().waitFor()
  await picture(lamps, `journey-offline-${slug}`)
  await state(dispatcher, 'handling')
  await lamps.context().setOffline(false)

  await state(dispatcher, 'toVerify')
  const grid = await enter(staff.grid)
  await open(grid)
  await take(grid, 'pass')
  await state(dispatcher, 'toClose')
  await take(dispatcher, 'close', (form) => hands.write(field(form, 'outcome'), '路灯已修好'))

  await expect.poll(() => figure(wall, 'closedToday'), soon).toBe(before.closed + 1)
  await resident.reload()
  await hands.check(resident.getByRole('radio', { name: say('veryGood') }))
  await hands.press(button(resident, 'rate'))
  await resident.getByText(say('rated')).first().waitFor()
  await picture(resident, `journey-rated-${slug}`)

  await expect.poll(() => ratings(wall), soon).toBe(before.ratings + 1)
  await expect.poll(() => figure(wall, 'openNow'), soon).toBe(before.open)
  await picture(wall, `journey-wall-${slug}`)
  for (const { complaints, context } of people) {
    expect(complaints.filter((words) => !withoutNetwork.test(words))).toEqual([])
    await context.close()
  }
}

/** Whether the desk would open without a network. */
async function keptForLater(): Promise<boolean> {
  const workers = await navigator.serviceWorker.getRegistrations()
  return workers.some(({ active }) => active?.state === 'activated')
}
