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
  figures: (query?: { by?: string; from?: string; to?: string }) => withQuery('/desk/figures', query),
  desk: () => '/desk',
  screen: () => '/screen',
}

const v1 = '/api/v1'

export const endpoints = {
  session: () => `${v1}/session`,
  setup: () => `${v1}/setup`,
  live: (topics: readonly string[]) => withQuery(`${v1}/live`, { topics }),
  layers: () => `${v1}/layers`,
  tile: (layer: string, version?: string) => withQuery(`/tiles/${part(layer)}/{z}/{x}/{y}.mvt`, { v: version }),
}
