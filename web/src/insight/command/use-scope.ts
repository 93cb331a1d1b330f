// Where the reader is: the region in the address, those above it up to the whole place, and what lies below.
import { useQueries, useQuery } from '@tanstack/react-query'
import { fetchBox, fetchRegion, fetchRegions, hasRegions, type Region } from './api.ts'
import { codesOf, detailsOf, type Level } from './levels.ts'

export interface Crumb {
  /** Empty for the whole place. */
  path: string
  name: Text
  level: Level
}

interface Text {
  zh: string
  en: string
}

export interface Scope {
  /** From the whole place down to where the reader is. */
  crumbs: Crumb[]
  level: Level
  /** How many codes stand in the paths of this level. */
  codes: number
}

const stays = { staleTime: 300_000 }

/** Undefined while it is being asked for. */
export function useScope(path: string): Scope | undefined {
  const cities = useQuery({
    queryKey: ['space', 'level', 'city'],
    queryFn: ({ signal }) => fetchRegions('city', '', signal),
    ...stays,
  })
  const codes = codesOf(path)
  const regions = useQueries({
    queries: codes.map((code) => ({
      queryKey: ['space', 'region', code],
      queryFn: ({ signal }: { signal: AbortSignal }) => fetchRegion(code, signal),
      ...stays,
    })),
  })
  if (cities.isPending || regions.some(({ isPending }) => isPending)) return undefined
  const root = rootOf(cities.data ?? [])
  const trail = regions.flatMap(({ data }) => (data ? [data] : [])).slice(root.codes)
  const crumbs = [root.crumb, ...trail.map(crumbOf)]
  const here = crumbs.at(-1) ?? root.crumb
  return { crumbs, level: here.level, codes: root.codes + trail.length }
}

/** One city is the whole place; with several, the place is all of them. */
function rootOf(cities: readonly Region[]): { crumb: Crumb; codes: number } {
  const [city, ...others] = cities
  if (city && others.length === 0)
    return { crumb: { ...crumbOf(city), path: '' }, codes: codesOf(city.path).length }
  return { crumb: { path: '', name: { zh: '', en: '' }, level: 'province' }, codes: 0 }
}

function crumbOf({ level, name, nameEn, path }: Region): Crumb {
  return { path, level, name: { zh: name, en: nameEn ?? name } }
}

/** The levels that the inside of a region can be coloured by: those that the place has. Undefined while it is being asked for. */
export function useDetails(region: string, level: Level): Level[] | undefined {
  const asked = detailsOf(level)
  const found = useQueries({
    queries: asked.map((one) => ({
      queryKey: ['space', 'has', one, region],
      queryFn: ({ signal }: { signal: AbortSignal }) => hasRegions(one, region, signal),
      ...stays,
    })),
  })
  if (found.some(({ isPending }) => isPending)) return undefined
  // Where the hub could not say, the level is offered: choosing it shows what there is.
  return asked.filter((_, index) => found[index]?.data !== false)
}

export function useBox(path: string) {
  const code = codesOf(path).at(-1)
  return useQuery({
    queryKey: ['space', 'box', code],
    queryFn: ({ signal }) => fetchBox(code ?? '', signal),
    enabled: code !== undefined,
    ...stays,
  }).data
}
