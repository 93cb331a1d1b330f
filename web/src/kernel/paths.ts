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

export const paths = {
  home: () => '/',
  report: (query?: { about?: string }) => withQuery('/report', query),
  track: (query?: { number?: string }) => withQuery('/track', query),
  tracked: (number: string) => `/track/${part(number)}`,
  signIn: (query?: { next?: string }) => withQuery('/sign-in', query),
  setup: (token: string) => withQuery('/setup', { token }),
  cases: (query?: Query) => withQuery('/desk/cases', query),
  case: (number: string, query?: Query) => withQuery(`/desk/cases/${part(number)}`, query),
  figures: (query?: Query) => withQuery('/desk/figures', query),
  desk: () => '/desk',
  screen: () => '/screen',
}

const v1 = '/api/v1'

export const endpoints = {
  session: () => `${v1}/session`,
  setup: () => `${v1}/setup`,
  live: (topics: readonly string[]) => withQuery(`${v1}/live`, { topics }),
  layers: () => `${v1}/layers`,
  openCases: (limit: number) => withQuery('/ogc/collections/cases/items', { kind: 'open', limit }),
  collections: () => '/ogc/collections',
  regions: (query: { level?: string; parent?: string; q?: string; limit?: number }) =>
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
  casesTrack: () => `${v1}/cases/track`,
  casesTrackActions: () => `${v1}/cases/track/actions`,
  casesCounts: (query: Query) => withQuery(`${v1}/cases/counts`, query),
  casesStats: (query: Query) => withQuery(`${v1}/cases/stats`, query),
  casesViews: () => `${v1}/cases/views`,
  casesView: (id: string) => `${v1}/cases/views/${part(id)}`,
  casesExports: () => `${v1}/cases/exports`,
  casesExport: (id: string) => `${v1}/cases/exports/${part(id)}`,
  casesExportFile: (id: string) => `${v1}/cases/exports/${part(id)}/file`,
  flows: () => `${v1}/flows`,
  organisation: (id: string) => `${v1}/organisations/${part(id)}`,
  region: (code: string) => `${v1}/regions/${part(code)}`,
  organisations: (query: Query) => withQuery(`${v1}/organisations`, query),
}

/** An address of our own to go back to, or undefined for anything that leads elsewhere. */
export function insideOnly(next: string | null): string | undefined {
  return next && /^\/(?![/\\])/.test(next) ? next : undefined
}
