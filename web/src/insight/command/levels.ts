// From the whole place down to a grid: which regions are coloured where, and where a click leads.

export const levels = ['province', 'city', 'district', 'street', 'community', 'grid'] as const
export type Level = (typeof levels)[number]

/** The map's layer of each level. */
export const layerOf: Record<Level, string> = {
  province: 'provinces',
  city: 'cities',
  district: 'districts',
  street: 'streets',
  community: 'communities',
  grid: 'grids',
}

/** Codes of the regions on the way to one, from the root. */
export function codesOf(path: string): string[] {
  return path.split('/').filter(Boolean)
}

/** The region on the way to `path` that has so many codes. */
export function cutPath(path: string, codes: number): string {
  return codesOf(path).slice(0, codes).join('/') + '/'
}

/** Levels below one, larger first. */
export function levelsBelow(level: Level): Level[] {
  return levels.slice(levels.indexOf(level) + 1)
}

/** Levels that the regions inside one may be coloured by; a grid is coloured itself. */
export function detailsOf(level: Level): Level[] {
  const below = levelsBelow(level)
  return below.length > 0 ? below.slice(0, 4) : [level]
}

/** Coloured unless the reader chooses otherwise: of the levels that there are, the one nearest to two levels down, where areas
 *  are small and still told apart; larger ones rather than smaller. */
export function detailOf(level: Level, there: readonly Level[]): Level | undefined {
  const below = levelsBelow(level)
  const wanted = level === 'district' ? 'community' : (below[Math.min(2, below.length - 1)] ?? 'grid')
  return there.findLast((one) => levels.indexOf(one) <= levels.indexOf(wanted)) ?? there[0]
}
