// Every page of the three faces in one tree. Each is its own piece of script, fetched when it is first opened; only the
// resident's first page comes with the frame, so that it stands as soon as anything can.
import type { QueryClient } from '@tanstack/react-query'
import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react'
import { matchRoutes, type RouteObject, useLocation, useRoutes } from 'react-router'
import { HomePage } from '../work/cases/home/HomePage.tsx'
import { PageBoundary } from './layout/PageBoundary.tsx'
import { PortalLayout } from './layout/PortalLayout.tsx'
import { sessionQuery } from './session/session.ts'
import { Waiting } from './ui/Empty.tsx'

/** Asks the hub for what a page opens with; answers once what it cannot be drawn without is here. */
type Ask = (client: QueryClient, search: string) => Promise<unknown>

interface Needs {
  load(): Promise<unknown>
  ask: Ask | undefined
}

/** A page by the name of its component; one that breaks leaves the frame around it standing. */
function page<Name extends string>(
  load: () => Promise<Record<Name, ComponentType>>,
  name: Name,
  ask?: Ask,
): { element: ReactNode; handle: Needs } {
  let loaded: ComponentType | undefined
  const fetch = async () => {
    loaded = (await load())[name]
    return { default: loaded }
  }
  const Later = lazy(fetch)
  function Page() {
    // Whatever it begins as it remains, or it would lose what was typed.
    const [Shown] = useState(() => loaded ?? Later)
    return <Shown />
  }
  const element = (
    <PageBoundary>
      <Suspense fallback={<Waiting />}>
        <Page />
      </Suspense>
    </PageBoundary>
  )
  return { element, handle: { load: fetch, ask } }
}

const whoIsHere = (client: QueryClient) => client.ensureQueryData(sessionQuery)

const firstRows: Ask = async (client, search) => {
  const person = await whoIsHere(client)
  const { fetchFirstRows } = await import('../work/cases/list/use-case-list.ts')
  if (person) void fetchFirstRows(client, search, person)
}

const cases = {
  list: () => import('../work/cases/list/CaseListPage.tsx'),
  new: () => import('../work/cases/new/NewCasePage.tsx'),
  outbox: () => import('../work/cases/outbox/OutboxPage.tsx'),
  figures: () => import('../work/cases/figures/FiguresPage.tsx'),
  report: () => import('../work/cases/report/ReportPage.tsx'),
  track: () => import('../work/cases/track/TrackPage.tsx'),
  around: () => import('../work/cases/around/AroundPage.tsx'),
  community: () => import('../work/cases/around/CommunityPage.tsx'),
  mine: () => import('../work/cases/mine/MinePage.tsx'),
}

/** What the hub runs on: kept by data stewards and administrators. */
const steward: RouteObject[] = [
  { path: 'start', ...page(() => import('../work/cases/reference/start/StartPage.tsx'), 'StartPage') },
  { path: 'place', ...page(() => import('../ground/space/PlacePage.tsx'), 'PlacePage') },
  {
    path: 'organisations/:id?',
    ...page(() => import('../ground/identity/organisations/OrganisationsPage.tsx'), 'OrganisationsPage'),
  },
  {
    path: 'people/:id?',
    ...page(() => import('../ground/identity/people/PeoplePage.tsx'), 'PeoplePage'),
  },
  {
    path: 'roles/:code?',
    ...page(() => import('../ground/identity/roles/RolesPage.tsx'), 'RolesPage'),
  },
  { path: 'audit', ...page(() => import('../ground/identity/records/AuditPage.tsx'), 'AuditPage') },
  {
    path: 'categories/:key?',
    ...page(() => import('../work/cases/reference/categories/CategoriesPage.tsx'), 'CategoriesPage'),
  },
  {
    path: 'flows/:key?',
    ...page(() => import('../work/cases/reference/flows/FlowsPage.tsx'), 'FlowsPage'),
  },
  {
    path: 'calendars/:key?',
    ...page(() => import('../work/cases/reference/calendars/CalendarsPage.tsx'), 'CalendarsPage'),
  },
  { path: 'rules', ...page(() => import('../ground/decisions/RulesPage.tsx'), 'RulesPage') },
  { path: 'rules/:key', ...page(() => import('../ground/decisions/RulePage.tsx'), 'RulePage') },
  {
    path: 'rules/:key/edit',
    ...page(() => import('../ground/decisions/RuleEditPage.tsx'), 'RuleEditPage'),
  },
  {
    path: 'rules/:key/dry-run',
    ...page(() => import('../work/cases/reference/dry-run/DryRunPage.tsx'), 'DryRunPage'),
  },
  { path: 'decided/:id', ...page(() => import('../ground/decisions/DecidedPage.tsx'), 'DecidedPage') },
  {
    path: 'imports',
    ...page(() => import('../work/cases/reference/imports/ImportsPage.tsx'), 'ImportsPage'),
  },
  {
    path: 'imports/cases/:id',
    ...page(() => import('../work/cases/reference/imports/CaseImportPage.tsx'), 'CaseImportPage'),
  },
]

const routes: RouteObject[] = [
  {
    element: <PortalLayout />,
    children: [
      {
        path: '/',
        element: (
          <PageBoundary>
            <HomePage />
          </PageBoundary>
        ),
      },
      { path: '/report', ...page(cases.report, 'ReportPage') },
      { path: '/track', ...page(cases.track, 'TrackPage') },
      { path: '/track/:number', ...page(cases.track, 'TrackPage') },
      { path: '/around', ...page(cases.around, 'AroundPage') },
      { path: '/places/:code?', ...page(cases.community, 'CommunityPage') },
      { path: '/mine', ...page(cases.mine, 'MinePage') },
      { path: '*', ...page(() => import('./layout/NotFoundPage.tsx'), 'NotFoundPage') },
    ],
  },
  { path: '/sign-in', ...page(() => import('../ground/identity/SignInPage.tsx'), 'SignInPage') },
  { path: '/setup', ...page(() => import('../ground/identity/SetupPage.tsx'), 'SetupPage') },
  {
    path: '/desk',
    ...page(() => import('./layout/DeskLayout.tsx'), 'DeskLayout', whoIsHere),
    children: [
      { index: true, ...page(() => import('./layout/DeskHome.tsx'), 'DeskHome') },
      { path: 'cases/:number?', ...page(cases.list, 'CaseListPage', firstRows) },
      { path: 'new', ...page(cases.new, 'NewCasePage') },
      { path: 'outbox', ...page(cases.outbox, 'OutboxPage') },
      { path: 'figures', ...page(cases.figures, 'FiguresPage') },
      { path: 'me', ...page(() => import('../ground/identity/me/MePage.tsx'), 'MePage') },
      {
        ...page(() => import('./layout/DeskAntd.tsx'), 'DeskAntd'),
        children: steward,
      },
      { path: '*', ...page(() => import('./layout/NotFoundPage.tsx'), 'DeskNotFoundPage') },
    ],
  },
  { path: '/screen', ...page(() => import('../insight/command/ScreenPage.tsx'), 'ScreenPage', whoIsHere) },
]

const needsOf = (pathname: string) =>
  (matchRoutes(routes, pathname) ?? []).flatMap(({ route }) => (route.handle as Needs | undefined) ?? [])

/** Fetches what the page at an address needs, all at once instead of one after the other. */
export async function fetchPage({ pathname, search }: Location, client: QueryClient): Promise<void> {
  const needs = needsOf(pathname).flatMap(({ ask, load }) => [load(), ask?.(client, search)])
  await Promise.allSettled(needs)
}

/** The page at the address. */
export function Pages() {
  const { pathname } = useLocation()
  for (const { load } of needsOf(pathname)) load().catch(() => {})
  return useRoutes(routes)
}
