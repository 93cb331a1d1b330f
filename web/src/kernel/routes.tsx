// Every page of the three faces in one tree. Each is its own piece of script, fetched when it is first opened.
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { type RouteObject, useRoutes } from 'react-router'
import { PageBoundary } from './layout/PageBoundary.tsx'
import { PortalLayout } from './layout/PortalLayout.tsx'
import { Waiting } from './ui/Empty.tsx'

/** A page by the name of its component; one that breaks leaves the frame around it standing. */
function page<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name): ReactNode {
  const Page = lazy<ComponentType>(async () => ({ default: (await load())[name] }))
  return (
    <PageBoundary>
      <Suspense fallback={<Waiting />}>
        <Page />
      </Suspense>
    </PageBoundary>
  )
}

const cases = {
  list: () => import('../work/cases/list/CaseListPage.tsx'),
  new: () => import('../work/cases/new/NewCasePage.tsx'),
  outbox: () => import('../work/cases/outbox/OutboxPage.tsx'),
  figures: () => import('../work/cases/figures/FiguresPage.tsx'),
  home: () => import('../work/cases/home/HomePage.tsx'),
  report: () => import('../work/cases/report/ReportPage.tsx'),
  track: () => import('../work/cases/track/TrackPage.tsx'),
  around: () => import('../work/cases/around/AroundPage.tsx'),
  community: () => import('../work/cases/around/CommunityPage.tsx'),
  mine: () => import('../work/cases/mine/MinePage.tsx'),
}

/** What the hub runs on: kept by data stewards and administrators. */
const steward: RouteObject[] = [
  { path: 'start', element: page(() => import('../work/cases/reference/start/StartPage.tsx'), 'StartPage') },
  { path: 'place', element: page(() => import('../ground/space/PlacePage.tsx'), 'PlacePage') },
  {
    path: 'organisations/:id?',
    element: page(
      () => import('../ground/identity/organisations/OrganisationsPage.tsx'),
      'OrganisationsPage',
    ),
  },
  {
    path: 'people/:id?',
    element: page(() => import('../ground/identity/people/PeoplePage.tsx'), 'PeoplePage'),
  },
  {
    path: 'roles/:code?',
    element: page(() => import('../ground/identity/roles/RolesPage.tsx'), 'RolesPage'),
  },
  { path: 'audit', element: page(() => import('../ground/identity/records/AuditPage.tsx'), 'AuditPage') },
  {
    path: 'categories/:key?',
    element: page(() => import('../work/cases/reference/categories/CategoriesPage.tsx'), 'CategoriesPage'),
  },
  {
    path: 'flows/:key?',
    element: page(() => import('../work/cases/reference/flows/FlowsPage.tsx'), 'FlowsPage'),
  },
  {
    path: 'calendars/:key?',
    element: page(() => import('../work/cases/reference/calendars/CalendarsPage.tsx'), 'CalendarsPage'),
  },
  { path: 'rules', element: page(() => import('../ground/decisions/RulesPage.tsx'), 'RulesPage') },
  { path: 'rules/:key', element: page(() => import('../ground/decisions/RulePage.tsx'), 'RulePage') },
  {
    path: 'rules/:key/edit',
    element: page(() => import('../ground/decisions/RuleEditPage.tsx'), 'RuleEditPage'),
  },
  {
    path: 'rules/:key/dry-run',
    element: page(() => import('../work/cases/reference/dry-run/DryRunPage.tsx'), 'DryRunPage'),
  },
  { path: 'decided/:id', element: page(() => import('../ground/decisions/DecidedPage.tsx'), 'DecidedPage') },
  {
    path: 'imports',
    element: page(() => import('../work/cases/reference/imports/ImportsPage.tsx'), 'ImportsPage'),
  },
  {
    path: 'imports/cases/:id',
    element: page(() => import('../work/cases/reference/imports/CaseImportPage.tsx'), 'CaseImportPage'),
  },
]

const routes: RouteObject[] = [
  {
    element: <PortalLayout />,
    children: [
      { path: '/', element: page(cases.home, 'HomePage') },
      { path: '/report', element: page(cases.report, 'ReportPage') },
      { path: '/track', element: page(cases.track, 'TrackPage') },
      { path: '/track/:number', element: page(cases.track, 'TrackPage') },
      { path: '/around', element: page(cases.around, 'AroundPage') },
      { path: '/places/:code?', element: page(cases.community, 'CommunityPage') },
      { path: '/mine', element: page(cases.mine, 'MinePage') },
      { path: '*', element: page(() => import('./layout/NotFoundPage.tsx'), 'NotFoundPage') },
    ],
  },
  { path: '/sign-in', element: page(() => import('../ground/identity/SignInPage.tsx'), 'SignInPage') },
  { path: '/setup', element: page(() => import('../ground/identity/SetupPage.tsx'), 'SetupPage') },
  {
    path: '/desk',
    element: page(() => import('./layout/DeskLayout.tsx'), 'DeskLayout'),
    children: [
      { index: true, element: page(() => import('./layout/DeskHome.tsx'), 'DeskHome') },
      { path: 'cases/:number?', element: page(cases.list, 'CaseListPage') },
      { path: 'new', element: page(cases.new, 'NewCasePage') },
      { path: 'outbox', element: page(cases.outbox, 'OutboxPage') },
      { path: 'figures', element: page(cases.figures, 'FiguresPage') },
      { path: 'me', element: page(() => import('../ground/identity/me/MePage.tsx'), 'MePage') },
      {
        element: page(() => import('./layout/DeskAntd.tsx'), 'DeskAntd'),
        children: steward,
      },
      { path: '*', element: page(() => import('./layout/NotFoundPage.tsx'), 'DeskNotFoundPage') },
    ],
  },
  { path: '/screen', element: page(() => import('../insight/command/ScreenPage.tsx'), 'ScreenPage') },
]

/** The page at the address. */
export function Pages() {
  return useRoutes(routes)
}
