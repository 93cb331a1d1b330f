// Regions in the colour of their class. Colours hang on feature state: another day or another figure changes paint only,
// no tile is fetched or cut anew.
import type { ExpressionSpecification, Map as MapLibre } from 'maplibre-gl'
import type { Tokens } from '../theme/tokens.ts'

export interface AreaMap {
  /** The hub's layer of regions: `communities`, `grids`. Its features carry `path` and `name`. */
  layer: string
  /** The next level, whose borders are drawn stronger: what a click leads into. */
  borders: string | null
  /** Index into the colours by the region's path; what is missing stays as the ground. */
  classes: ReadonlyMap<string, number>
  colors: readonly string[]
  /** What a region is called and what it has, when it is pointed at. */
  tip(path: string, name: string): AreaTip
  onArea(path: string): void
}

export interface AreaTip {
  title: string
  lines: readonly string[]
}

const source = 'areas'
const borderSource = 'area-borders'
export const areaFill = 'areas-fill'

function tilesOf(layer: string) {
  return {
    type: 'vector' as const,
    tiles: [`${location.origin}/tiles/${layer}/{z}/{x}/{y}.mvt`],
    maxzoom: 15,
    promoteId: 'path',
  }
}

/** Under the roads, over the ground and its parks. Called whenever the style has come. */
export function addAreas(map: MapLibre, { borders, layer }: AreaMap, tokens: Tokens): void {
  removeAreas(map)
  const above = map.getStyle().layers.find(({ type }) => type === 'line' || type === 'symbol')?.id
  map.addSource(source, tilesOf(layer))
  map.addLayer(
    {
      id: areaFill,
      type: 'fill',
      source,
      'source-layer': layer,
      paint: { 'fill-color': tokens.value('ground'), 'fill-opacity': 0.88, 'fill-antialias': false },
    },
    above,
  )
  map.addLayer(
    {
      id: 'areas-line',
      type: 'line',
      source,
      'source-layer': layer,
      paint: { 'line-color': tokens.value('ground'), 'line-width': 1 },
    },
    above,
  )
  if (borders) {
    map.addSource(borderSource, tilesOf(borders))
    map.addLayer(
      {
        id: 'area-borders',
        type: 'line',
        source: borderSource,
        'source-layer': borders,
        paint: { 'line-color': tokens.value('ink-2'), 'line-width': 1.2, 'line-opacity': 0.7 },
      },
      above,
    )
  }
  map.addLayer({
    id: 'areas-hover',
    type: 'line',
    source,
    'source-layer': layer,
    paint: {
      'line-color': tokens.value('ink'),
      'line-width': 2.5,
      'line-opacity': ['case', ['boolean', ['feature-state', 'hover'], false], 1, 0],
    },
  })
}

export function removeAreas(map: MapLibre): void {
  for (const id of [areaFill, 'areas-line', 'area-borders', 'areas-hover'])
    if (map.getLayer(id)) map.removeLayer(id)
  for (const id of [source, borderSource]) if (map.getSource(id)) map.removeSource(id)
}

/** Only what changed is told to the map. Gives back what it now shows. */
export function colourAreas(
  map: MapLibre,
  { classes, colors, layer }: AreaMap,
  before: ReadonlyMap<string, number>,
  tokens: Tokens,
): ReadonlyMap<string, number> {
  if (!map.getSource(source)) return before
  const feature = (id: string) => ({ source, sourceLayer: layer, id })
  for (const path of before.keys()) if (!classes.has(path)) map.removeFeatureState(feature(path), 'class')
  for (const [path, index] of classes)
    if (before.get(path) !== index) map.setFeatureState(feature(path), { class: index })
  map.setPaintProperty(areaFill, 'fill-color', stepColor(colors, tokens.value('ground')))
  return new Map(classes)
}

export function stepColor(colors: readonly string[], otherwise: string): ExpressionSpecification {
  const cases = colors.flatMap((color, index) => [index, color])
  return [
    'match',
    ['coalesce', ['feature-state', 'class'], -1],
    ...cases,
    otherwise,
  ] as unknown as ExpressionSpecification
}

export function hoverArea(map: MapLibre, layer: string, path: string | null, before: string | null): void {
  if (path === before || !map.getSource(source)) return
  const feature = (id: string) => ({ source, sourceLayer: layer, id })
  if (before !== null) map.setFeatureState(feature(before), { hover: false })
  if (path !== null) map.setFeatureState(feature(path), { hover: true })
}
