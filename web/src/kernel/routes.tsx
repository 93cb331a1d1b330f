// Every page of the three faces in one tree. Each is its own piece of script, fetched when it is first opened.
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { Navigate, type RouteObject, useRoutes } from 'react-router'
import { PageBoundary } from './layout/PageBoundary.tsx'
import { PortalLayout } from './layout/PortalLayout.tsx'
import { paths } from './paths.ts'
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
  figures: () => import('../work/cases/figures/FiguresPage.tsx'),
  home: () => import('../work/cases/report/HomePage.tsx'),
  report: () => import('../work/cases/report/ReportPage.tsx'),
  track: () => import('../work/cases/report/TrackPage.tsx'),
}

const routes: RouteObject[] = [
  {
    element: <PortalLayout />,
    children: [
      { path: '/', element: page(cases.home, 'HomePage') },
      { path: '/report', element: page(cases.report, 'ReportPage') },
      { path: '/track', element: page(cases.track, 'TrackPage') },
      { path: '/track/:number', element: page(cases.track, 'TrackPage') },
    ],
  },
  { path: '/sign-in', element: page(() => import('../ground/identity/SignInPage.tsx'), 'SignInPage') },
  { path: '/setup', element: page(() => import('../ground/identity/SetupPage.tsx'), 'SetupPage') },
  {
    path: '/desk',
    element: page(() => import('./layout/DeskLayout.tsx'), 'DeskLayout'),
    children: [
      { index: true, element: <Navigate to={paths.cases()} replace /> },
      { path: 'cases/:number?', element: page(cases.list, 'CaseListPage') },
      { path: 'figures', element: page(cases.figures, 'FiguresPage') },
    ],
  },
  { path: '/screen', element: page(() => import('../insight/command/ScreenPage.tsx'), 'ScreenPage') },
  { path: '*', element: page(() => import('./layout/NotFoundPage.tsx'), 'NotFoundPage') },
]

/** The page at the address. */
export function Pages() {
  return useRoutes(routes)
}
