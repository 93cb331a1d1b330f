// Every page of the three faces as a reader opens it. A page that is not in this list is not looked at: routes.tsx and it go
// together.
import type { APIRequestContext, Page } from 'playwright-core'

export interface PageToSee {
  name: string
  /** `{case}`: the number of an open case. */
  path: string
  /** The demo account that opens it; nobody when left out. */
  as?: string
  face: 'portal' | 'desk' | 'screen'
  /** There when the page has what it shows. */
  ready: string
  /** Draws a map: its canvas has to have come. */
  map?: boolean
  /** What a reader does on the page before it is looked at. */
  reach?: (page: Page) => Promise<void>
}

const portal: Omit<PageToSee, 'face'>[] = [
  { name: 'home', path: '/', ready: 'textarea' },
  { name: 'report', path: '/report', ready: 'textarea' },
  { name: 'track', path: '/track', ready: 'form' },
  { name: 'around', path: '/around', ready: 'main h1' },
  { name: 'community', path: '/places', ready: 'main h1' },
  { name: 'mine', path: '/mine', ready: 'main h1' },
  { name: 'sign-in', path: '/sign-in', ready: 'form' },
  { name: 'not-found', path: '/nowhere', ready: 'main h2' },
]

const desk: Omit<PageToSee, 'face'>[] = [
  { name: 'list', path: '/desk/cases', as: 'dispatcher', ready: 'main h1, main a[href*="/desk/cases/"]' },
  { name: 'list-of-a-handler', path: '/desk/cases', as: 'handler', ready: 'main a[href*="/desk/cases/"]' },
  { name: 'my-list', path: '/desk', as: 'handler', ready: 'main a[href*="/desk/cases/"]' },
  { name: 'my-list-of-a-dispatcher', path: '/desk', as: 'dispatcher', ready: 'main a[href*="/desk/cases/"]' },
  { name: 'case', path: '/desk/cases/{case}', as: 'dispatcher', ready: 'article h1' },
  { name: 'new', path: '/desk/new', as: 'dispatcher', ready: 'main h1' },
  { name: 'me', path: '/desk/me', as: 'handler', ready: 'main form' },
  { name: 'outbox', path: '/desk/outbox', as: 'handler', ready: 'main h1' },
  { name: 'figures', path: '/desk/figures', as: 'leader', ready: 'main table' },
  { name: 'start', path: '/desk/start', as: 'admin', ready: 'main h1' },
  { name: 'place', path: '/desk/place', as: 'admin', ready: 'main h1' },
  { name: 'organisations', path: '/desk/organisations', as: 'admin', ready: 'main h1' },
  { name: 'people', path: '/desk/people', as: 'admin', ready: 'main h1' },
  { name: 'roles', path: '/desk/roles', as: 'admin', ready: 'main h1' },
  { name: 'audit', path: '/desk/audit', as: 'auditor', ready: 'main h1' },
  { name: 'categories', path: '/desk/categories', as: 'data-steward', ready: 'main h1' },
  { name: 'flows', path: '/desk/flows', as: 'data-steward', ready: 'main h1' },
  { name: 'calendars', path: '/desk/calendars', as: 'data-steward', ready: 'main h1' },
  { name: 'rules', path: '/desk/rules', as: 'data-steward', ready: 'main h1' },
  { name: 'rule', path: '/desk/rules/case-dispatch', as: 'data-steward', ready: 'main h1' },
  { name: 'rule-edit', path: '/desk/rules/case-dispatch/edit', as: 'data-steward', ready: 'main h1' },
  { name: 'dry-run', path: '/desk/rules/case-dispatch/dry-run', as: 'data-steward', ready: 'main h1' },
  { name: 'imports', path: '/desk/imports', as: 'admin', ready: 'main h1' },
]

const screen: Omit<PageToSee, 'face'>[] = [
  { name: 'screen', path: '/screen', as: 'leader', ready: 'main h1', map: true },
]

export const pages: PageToSee[] = [
  ...portal.map((page) => ({ ...page, face: 'portal' as const })),
  ...desk.map((page) => ({ ...page, face: 'desk' as const })),
  ...screen.map((page) => ({ ...page, face: 'screen' as const })),
]

/** The page with an address in which the city's own numbers and ids stand. */
export async function placed(page: PageToSee, request: APIRequestContext): Promise<PageToSee> {
  if (!page.path.includes('{')) return page
  const list = await request.get('/api/v1/cases?kind=open&limit=1&sort=due')
  const { items } = (await list.json()) as { items: { number: string }[] }
  return { ...page, path: page.path.replace('{case}', items[0]?.number ?? '') }
}
