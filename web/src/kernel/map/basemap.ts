// An outside map under ours, where the hub's settings name one; the document carries it. None by default.

export interface Basemap {
  /** Address template with {z}, {x}, {y}. */
  tiles: string
  /** Who made it; shown on the map. */
  credit: string
}

export function basemap(): Basemap | null {
  const { basemap: tiles, basemapCredit: credit = '' } = document.documentElement.dataset
  return tiles ? { tiles, credit } : null
}
