// Single things by the hub's tiles: however many there are, a far tile holds counts and a near one holds the things.
import type { LayerSpecification, Map as MapLibre } from 'maplibre-gl'
import type { Tokens } from '../theme/tokens.ts'

export interface TilePoints {
  /** The hub's layer; its tiles carry `count`, `over` and `soon`, near ones `number` and `title`. */
  layer: string
  /** Another number: what is there may have changed. The tiles on the screen are asked for again. */
  revision: number
  onPoint(number: string): void
  /** What stands beside a point or a cluster that is pointed at. */
  tip(point: TilePoint): { title: string; lines: readonly string[] }
}

export interface TilePoint {
  count: number
  over: number
  soon: number
  number?: string
  title?: string
  due_at?: string
}

const source = 'tile-points'
export const tilePointLayers = ['tile-points-many', 'tile-points-one']
const all = ['tile-points-many', 'tile-points-count', 'tile-points-one']

export function addTilePoints(map: MapLibre, layer: string, tokens: Tokens): void {
  removeTilePoints(map)
  map.addSource(source, {
    type: 'vector',
    tiles: [`${location.origin}/tiles/${layer}/{z}/{x}/{y}.mvt`],
    maxzoom: 17,
  })
  for (const spec of layersOf(layer, tokens)) map.addLayer(spec)
}

export function removeTilePoints(map: MapLibre): void {
  for (const id of all) if (map.getLayer(id)) map.removeLayer(id)
  if (map.getSource(source)) map.removeSource(source)
}

export function refreshTilePoints(map: MapLibre): void {
  if (map.getSource(source)) map.refreshTiles(source)
}

/** The colour says the most urgent thing in it, the size how many, the number exactly how many. */
function layersOf(layer: string, tokens: Tokens): LayerSpecification[] {
  const [red, orange, calm] = [tokens.value('red'), tokens.value('orange'), tokens.value('ink')]
  const count = (name: string) => ['get', name]
  const color = ['case', ['>', count('over'), 0], red, ['>', count('soon'), 0], orange, calm]
  const common = { source, 'source-layer': layer } as const
  const rim = { 'circle-stroke-color': tokens.value('ground'), 'circle-stroke-width': 1.5 }
  const many = ['>=', ['coalesce', ['get', 'count'], 1], 3]
  return [
    {
      ...common,
      id: 'tile-points-one',
      type: 'circle',
      filter: ['!', many],
      layout: { 'circle-sort-key': count('over') },
      paint: {
        'circle-color': color,
        'circle-radius': [
          'interpolate',
          ['linear'],
          ['zoom'],
          10,
          ['case', ['>', count('over'), 0], 4.5, 3.5],
          16,
          7,
        ],
        ...rim,
      },
    },
    {
      ...common,
      id: 'tile-points-many',
      type: 'circle',
      filter: many,
      paint: {
        'circle-color': tokens.value('card'),
        'circle-stroke-color': color,
        'circle-stroke-width': 2,
        'circle-radius': ['interpolate', ['linear'], ['get', 'count'], 3, 9, 30, 12, 300, 16, 3000, 21],
      },
    },
    {
      ...common,
      id: 'tile-points-count',
      type: 'symbol',
      filter: many,
      layout: {
        'text-field': ['to-string', ['get', 'count']],
        'text-font': ['sans-serif'],
        'text-size': 11,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': tokens.value('ink') },
    },
  ] as unknown as LayerSpecification[]
}
