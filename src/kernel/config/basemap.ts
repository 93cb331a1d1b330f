// An outside map under the hub's own, where one is wanted: none by default, so that a closed network is asked for nothing.

export interface Basemap {
  /** Address template with {z}, {x} and {y}: web-Mercator tiles of 256 pixels in WGS 84 or CGCS2000, not GCJ-02. */
  tiles: string
  /** `https://tiles.example`: what the pages may fetch from. */
  origin: string
  /** Who made it; shown on the map. */
  credit: string
}

/** Undefined for an address that is none, null when nothing is set. */
export function readBasemap(
  tiles: string | undefined,
  credit: string | undefined,
): Basemap | null | undefined {
  if (!tiles) return null
  const complete = ['{z}', '{x}', '{y}'].every((part) => tiles.includes(part))
  // @NOTE a quote or a space could leave the attribute or the header that the address is written into
  if (!complete || /["'\s;,<>]/.test(tiles)) return undefined
  const plain = tiles.replaceAll(/[{}]/g, '')
  if (!URL.canParse(plain)) return undefined
  const { origin, protocol } = new URL(plain)
  if (protocol !== 'https:' && protocol !== 'http:') return undefined
  return { tiles, origin, credit: credit ?? '' }
}
