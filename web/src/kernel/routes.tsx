// Every page of the three faces in one tree. Each is its own piece of script, fetched when it is first opened.
import type { ComponentType } from 'react'
import { Navigate, type RouteObject } from 'react-router'
import { PageProblem } from './layout/PageProblem.tsx'
import { PortalLayout } from './layout/PortalLayout.tsx'
import { paths } from './paths.ts'
import { Waiting } from './ui/Empty.tsx'

/** A page by the name of its component. */
function page<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) {
  return async () => ({ Component: (await load())[name] })
}

const cases = {
  list: () => import('../work/cases/list/CaseListPage.tsx'),
  figures: () => import('../work/cases/figures/FiguresPage.tsx'),
  home: () => import('../work/cases/report/HomePage.tsx'),
  report: () => import('../work/cases/report/ReportPage.tsx'),
  track: () => import('../work/cases/report/TrackPage.tsx'),
}

/** A page that breaks leaves the frame around it standing. */
function within(children: RouteObject[]): RouteObject[] {
  return [{ errorElement: <PageProblem />, children }]
}

export const routes: RouteObject[] = [
  {
    errorElement: <PageProblem alone />,
    HydrateFallback: Waiting,
    children: [
      {
        Component: PortalLayout,
        children: within([
          { path: '/', lazy: page(cases.home, 'HomePage') },
          { path: '/report', lazy: page(cases.report, 'ReportPage') },
          { path: '/track', lazy: page(cases.track, 'TrackPage') },
          { path: '/track/:number', lazy: page(cases.track, 'TrackPage') },
        ]),
      },
      { path: '/sign-in', lazy: page(() => import('../ground/identity/SignInPage.tsx'), 'SignInPage') },
      { path: '/setup', lazy: page(() => import('../ground/identity/SetupPage.tsx'), 'SetupPage') },
      {
        path: '/desk',
        lazy: page(() => import('./layout/DeskLayout.tsx'), 'DeskLayout'),
        children: within([
          { index: true, element: <Navigate to={paths.cases()} replace /> },
          { path: 'cases/:number?', lazy: page(cases.list, 'CaseListPage') },
          { path: 'figures', lazy: page(cases.figures, 'FiguresPage') },
        ]),
      },
      { path: '/screen', lazy: page(() => import('../insight/command/ScreenPage.tsx'), 'ScreenPage') },
      { path: '*', lazy: page(() => import('./layout/NotFoundPage.tsx'), 'NotFoundPage') },
    ],
  },
]
