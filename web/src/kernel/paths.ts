// Every address of our pages and of the hub's API is built here; nobody writes one as a string.

export type Query = Record<string, string | number | boolean | readonly string[] | null | undefined>

/** `path?a=1&b=x,y`; what is empty is left out. */
export function withQuery(path: string, query: Query = {}): string {
  const parts = Object.entries(query).flatMap(([name, value]) => {
    const text = Array.isArray(value) ? value.join(',') : String(value ?? '')
    return text === '' ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(text)}`]
  })
  return parts.length > 0 ? `${path}?${parts.join('&')}` : path
}

/** The query of the list that shows the cases behind a figure, from what the statistics say of a group. */
export function figureQuery(list: string, figure: string): Query {
  return { ...Object.fromEntries(new URLSearchParams(list)), figure }
}

function part(value: string): string {
  return encodeURIComponent(value)
}

function below(path: string, name: string | undefined): string {
  return name === undefined ? path : `${path}/${part(name)}`
}

export const paths = {
  home: () => '/',
  report: (query?: { step?: string }) => withQuery('/report', query),
  track: (query?: { number?: string }) => withQuery('/track', query),
  tracked: (number: string) => `/track/${part(number)}`,
  around: (query?: Query) => withQuery('/around', query),
  community: (code?: string) => below('/places', code),
  mine: () => '/mine',
  signIn: (query?: { next?: string }) => withQuery('/sign-in', query),
  setup: (token: string) => withQuery('/setup', { token }),
  cases: (query?: Query) => withQuery('/desk/cases', query),
  case: (number: string, query?: Query) => withQuery(`/desk/cases/${part(number)}`, query),
  newCase: (query?: Query) => withQuery('/desk/new', query),
  outbox: () => '/desk/outbox',
  figures: (query?: Query) => withQuery('/desk/figures', query),
  desk: () => '/desk',
  me: () => '/desk/me',
  start: () => '/desk/start',
  place: () => '/desk/place',
  organisations: (id?: string) => below('/desk/organisations', id),
  people: (id?: string) => below('/desk/people', id),
  roles: (code?: string) => below('/desk/roles', code),
  audit: (query?: Query) => withQuery('/desk/audit', query),
  categoriesDesk: (key?: string) => below('/desk/categories', key),
  flows: (key?: string, query?: Query) => withQuery(below('/desk/flows', key), query),
  calendars: (key?: string, query?: Query) => withQuery(below('/desk/calendars', key), query),
  rules: () => '/desk/rules',
  rule: (key: string, query?: Query) => withQuery(below('/desk/rules', key), query),
  ruleEdit: (key: string, query?: Query) => withQuery(`/desk/rules/${part(key)}/edit`, query),
  ruleDryRun: (key: string, query?: Query) => withQuery(`/desk/rules/${part(key)}/dry-run`, query),
  decided: (id: string) => `/desk/decided/${part(id)}`,
  imports: () => '/desk/imports',
  caseImport: (id: string) => `/desk/imports/cases/${part(id)}`,
  screen: (query?: Query) => withQuery('/screen', query),
}

const v1 = '/api/v1'

export const endpoints = {
  session: () => `${v1}/session`,
  sessionPassword: () => `${v1}/session/password`,
  setup: () => `${v1}/setup`,
  live: (topics: readonly string[]) => withQuery(`${v1}/live`, { topics }),
  layers: () => `${v1}/layers`,
  collections: () => '/ogc/collections',
  regionShape: (code: string, tolerance: number) =>
    withQuery(`${v1}/regions/${part(code)}/geometry`, { tolerance }),
  regions: (query: { level?: string; parent?: string; path?: string; q?: string; limit?: number }) =>
    withQuery(`${v1}/regions`, query),
  geocode: (q: string) => withQuery(`${v1}/geocode`, { q, limit: 8 }),
  reverseGeocode: (lon: number, lat: number) => withQuery(`${v1}/geocode/reverse`, { lon, lat, limit: 1 }),
  categories: (query: Query) => withQuery(`${v1}/categories`, query),
  casesList: (query: Query) => withQuery(`${v1}/cases`, query),
  casesOne: (number: string) => `${v1}/cases/${part(number)}`,
  casesActions: (number: string) => `${v1}/cases/${part(number)}/actions`,
  casesDuplicates: (number: string) => `${v1}/cases/${part(number)}/duplicates`,
  casesReporter: (number: string, purpose: string) =>
    withQuery(`${v1}/cases/${part(number)}/reporter`, { purpose }),
  casesAttachments: () => `${v1}/cases/attachments`,
  casesPublic: (query: Query) => withQuery(`${v1}/cases/public`, query),
  casesPublicOne: (number: string) => `${v1}/cases/public/${part(number)}`,
  casesPublicPoints: (query: Query) => withQuery(`${v1}/cases/public/points`, query),
  casesPublicFigures: (region?: string) => withQuery(`${v1}/cases/public/figures`, { region }),
  casesSupport: (number: string) => `${v1}/cases/${part(number)}/support`,
  casesProgress: (number: string) => `${v1}/cases/${part(number)}/progress`,
  casesTrack: () => `${v1}/cases/track`,
  casesTrackActions: () => `${v1}/cases/track/actions`,
  casesCounts: (query: Query) => withQuery(`${v1}/cases/counts`, query),
  casesTrend: (query: Query) => withQuery(`${v1}/cases/trend`, query),
  casesHappenings: (query: Query) => withQuery(`${v1}/cases/happenings`, query),
  casesStats: (query: Query) => withQuery(`${v1}/cases/stats`, query),
  casesPoints: (query: Query) => withQuery(`${v1}/cases/points`, query),
  casesWaiting: () => `${v1}/cases/waiting`,
  casesLikely: () => `${v1}/cases/duplicates`,
  casesViews: () => `${v1}/cases/views`,
  casesView: (id: string) => `${v1}/cases/views/${part(id)}`,
  casesExports: () => `${v1}/cases/exports`,
  casesExport: (id: string) => `${v1}/cases/exports/${part(id)}`,
  casesExportFile: (id: string) => `${v1}/cases/exports/${part(id)}/file`,
  flows: () => `${v1}/flows`,
  organisation: (id: string) => `${v1}/organisations/${part(id)}`,
  region: (code: string) => `${v1}/regions/${part(code)}`,
  organisations: (query: Query) => withQuery(`${v1}/organisations`, query),
  places: (query: Query) => withQuery(`${v1}/places`, query),
  regionChildren: (code: string) => withQuery(`${v1}/regions/${part(code)}/children`, { limit: 200 }),
  locate: (lon: number, lat: number) => withQuery(`${v1}/locate`, { lon, lat }),
  placeProfile: () => `${v1}/place`,
  organisationTree: () => `${v1}/organisations/tree`,
  people: (query: Query = {}) => withQuery(`${v1}/people`, query),
  peopleSearch: () => `${v1}/people/search`,
  person: (id: string) => `${v1}/people/${part(id)}`,
  personDo: (id: string, deed: 'account' | 'account/password' | 'unmask' | 'export' | 'erase') =>
    `${v1}/people/${part(id)}/${deed}`,
  sessions: (query: Query = {}) => withQuery(`${v1}/sessions`, query),
  sessionOf: (id: string) => `${v1}/sessions/${part(id)}`,
  roles: () => `${v1}/roles`,
  role: (code: string) => `${v1}/roles/${part(code)}`,
  permissions: () => `${v1}/permissions`,
  grants: (query: Query = {}) => withQuery(`${v1}/grants`, query),
  grant: (id: string) => `${v1}/grants/${part(id)}`,
  audit: (query: Query) => withQuery(`${v1}/audit`, query),
  category: (key: string) => `${v1}/categories/${part(key)}`,
  categoryVersions: (key: string) => `${v1}/categories/${part(key)}/versions`,
  categoriesImport: (query: Query) => withQuery(`${v1}/categories/import`, query),
  flow: (key: string, query: Query = {}) => withQuery(`${v1}/flows/${part(key)}`, query),
  flowVersions: (key: string) => `${v1}/flows/${part(key)}/versions`,
  flowsLoad: (query: Query) => withQuery(`${v1}/flows`, query),
  calendars: (query: Query = {}) => withQuery(`${v1}/calendars`, query),
  calendar: (key: string, query: Query = {}) => withQuery(`${v1}/calendars/${part(key)}`, query),
  calendarVersions: (key: string) => `${v1}/calendars/${part(key)}/versions`,
  calendarEnds: (key: string, query: Query) => withQuery(`${v1}/calendars/${part(key)}/ends`, query),
  decisionModels: (query: Query = {}) => withQuery(`${v1}/decisions/models`, query),
  decisionModel: (key: string, query: Query = {}) => withQuery(`${v1}/decisions/models/${part(key)}`, query),
  decisionModelPart: (key: string, what: 'xml' | 'versions' | 'usage' | 'evaluate', query: Query = {}) =>
    withQuery(`${v1}/decisions/models/${part(key)}/${what}`, query),
  decisionValidity: (key: string, version: number) =>
    `${v1}/decisions/models/${part(key)}/versions/${version}/validity`,
  decisionEvaluations: (query: Query) => withQuery(`${v1}/decisions/evaluations`, query),
  decisionExplain: (id: string) => `${v1}/decisions/evaluations/${part(id)}/explain`,
  automations: (query: Query = {}) => withQuery(`${v1}/decisions/automations`, query),
  dryRuns: () => `${v1}/cases/rules/dry-runs`,
  dryRun: (id: string) => `${v1}/cases/rules/dry-runs/${part(id)}`,
  caseImports: (query: Query = {}) => withQuery(`${v1}/cases/imports`, query),
  caseImport: (id: string) => `${v1}/cases/imports/${part(id)}`,
  caseImportPart: (id: string, what: 'preview' | 'runs' | 'rejects') =>
    `${v1}/cases/imports/${part(id)}/${what}`,
  groundImport: (kind: 'regions' | 'components' | 'places', query: Query) =>
    withQuery(`${v1}/${kind}/import`, query),
  layerImport: (id: string, query: Query) => withQuery(`${v1}/layers/${part(id)}/import`, query),
}

/** An address of our own to go back to, or undefined for anything that leads elsewhere. */
export function insideOnly(next: string | null): string | undefined {
  return next && /^\/(?![/\\])/.test(next) ? next : undefined
}
