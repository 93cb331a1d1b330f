// A reader with a device of their own: size, language and appearance as chosen, in the place's time zone. Each remembers what
// the page's console complained of.
import type { Browser, BrowserContext, Page, Request } from 'playwright-core'
import { type Hands, mouse } from './hands.ts'
import type { SignIn } from './place.ts'

export const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } }
export type Size = keyof typeof sizes

export interface Device {
  size: Size
  language?: 'zh' | 'en'
  dark?: boolean
  elder?: boolean
  /** Where the device says that it is. */
  at?: { longitude: number; latitude: number }
  /** Service workers keep pages for when the network is gone; without them every request is seen by the test. */
  serviceWorkers?: 'allow' | 'block'
}

export interface Reader {
  page: Page
  context: BrowserContext
  /** What went wrong in the page so far, other than what the test expects. */
  complaints: string[]
}

export async function newReader(browser: Browser, base: string, device: Device): Promise<Reader> {
  const { at, dark = false, elder = false, language = 'zh', serviceWorkers = 'allow', size } = device
  const context = await browser.newContext({
    baseURL: base,
    viewport: sizes[size],
    hasTouch: size === 'phone',
    isMobile: size === 'phone',
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    serviceWorkers,
    ...(at && { geolocation: { ...at, accuracy: 10 }, permissions: ['geolocation'] }),
  })
  await context.addInitScript(
    ([tongue, look]) => {
      localStorage.getItem('shanzhi.language') ?? localStorage.setItem('shanzhi.language', tongue)
      localStorage.getItem('shanzhi.appearance') ?? localStorage.setItem('shanzhi.appearance', look)
    },
    [language, JSON.stringify({ dark, elder })] as const,
  )
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  countRequests(page)
  return { page, context, complaints: listen(page) }
}

const requests = new WeakMap<Page, Set<Request>>()

/** How many answers the page waits for; the stream of what happens never ends and does not count. */
export function underWay(page: Page): number {
  return requests.get(page)?.size ?? 0
}

function countRequests(page: Page): void {
  const open = new Set<Request>()
  requests.set(page, open)
  const over = (request: Request) => open.delete(request)
  page.on('request', (request) => request.resourceType() !== 'eventsource' && open.add(request))
  page.on('requestfinished', over)
  page.on('requestfailed', over)
}

function listen(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`)
  })
  return complaints
}

/** By the page's own form, in either language. */
export async function signIn(
  page: Page,
  { account, password }: SignIn,
  next = '/desk',
  hands: Hands = mouse,
): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
  await hands.write(page.getByRole('textbox', { name: /^(账号|Account)/ }), account)
  await hands.write(page.getByRole('textbox', { name: /^(密码|Password)/ }), password)
  await hands.press(page.getByRole('button', { name: /^(登录|Sign in)$/ }))
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}
