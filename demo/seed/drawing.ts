// What gives the map its face: water, green, roads, as layers of the city's own.
import type { Geometry } from 'geojson'
import {
  type DrawnFeature,
  type DrawnLayer,
  defineLayer,
  saveDrawnFeatures,
} from '../../src/ground/space/index.ts'
import type { Hub } from '../../src/kernel/hub/index.ts'
import type { Text } from '../../src/kernel/i18n/index.ts'
import { BROOK, type Geography, LAKE, type Point, RIVER, toLonLat } from '../geography.ts'
import { saveAll } from './batches.ts'

const nameField = { name: 'name', type: 'string', title: { zh: '名称', en: 'Name' } } as const
const kindField = { name: 'kind', type: 'string', title: { zh: '类型', en: 'Kind' } } as const

export async function drawLayers(hub: Hub, city: Geography): Promise<void> {
  for (const { features, layer } of [water(city), green(city), roads(city)]) {
    await hub.db.tx((tx) => defineLayer(tx, layer))
    await saveAll(hub, features, 200, (tx, some) => saveDrawnFeatures(tx, layer.id, some))
  }
}

interface Drawing {
  layer: DrawnLayer
  features: DrawnFeature[]
}

function water({ water: { brookBand, lake, riverBand } }: Geography): Drawing {
  const color = '#5b9bd0'
  const features = [
    { id: 'river', geometry: polygon(riverBand), properties: { name: RIVER.name, kind: 'river' } },
    { id: 'brook', geometry: polygon(brookBand), properties: { name: BROOK.name, kind: 'brook' } },
    { id: 'lake', geometry: polygon(lake), properties: { name: LAKE.name, kind: 'lake' } },
  ]
  return { layer: area('water', { zh: '水系', en: 'Water' }, color, 0.45), features }
}

function green({ places }: Geography): Drawing {
  const features = places.flatMap(({ area, kind, name }, index) =>
    area ? [{ id: `green-${index + 1}`, geometry: polygon(area), properties: { name, kind } }] : [],
  )
  return { layer: area('green', { zh: '绿地广场', en: 'Parks and squares' }, '#5b9b4a', 0.25), features }
}

const ROAD_WIDTHS = { avenue: [1.2, 7], road: [0.7, 4.5], lane: [0.3, 2.5] } as const

function roads({ roads: drawn }: Geography): Drawing {
  const color = '#9a9488'
  const title = { zh: '道路', en: 'Roads' }
  const layer: DrawnLayer = {
    id: 'roads',
    title,
    description: { zh: '善城的道路', en: 'The roads of Shancheng' },
    geometry: 'line',
    fields: [nameField, kindField],
    style: Object.entries(ROAD_WIDTHS).map(([kind, [far, near]]) => ({
      type: 'line',
      filter: ['==', ['get', 'kind'], kind],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': color,
        'line-opacity': 0.7,
        'line-width': ['interpolate', ['exponential', 1.5], ['zoom'], 11, far, 17, near],
      },
    })),
    legend: [{ label: title, color, shape: 'line' }],
    public: true,
  }
  const features = drawn.map(({ kind, line, name }, index) => ({
    id: `road-${index + 1}`,
    geometry: { type: 'LineString', coordinates: line.map(toLonLat) } satisfies Geometry,
    properties: { name, kind },
  }))
  return { layer, features }
}

function area(id: string, title: Text, color: string, opacity: number): DrawnLayer {
  return {
    id,
    title,
    description: { zh: `善城的${title.zh}`, en: `${title.en} of Shancheng` },
    geometry: 'polygon',
    fields: [nameField, kindField],
    style: [{ type: 'fill', paint: { 'fill-color': color, 'fill-opacity': opacity } }],
    legend: [{ label: title, color, shape: 'area' }],
    public: true,
  }
}

function polygon(ring: readonly Point[]): Geometry {
  const line = ring.map(toLonLat)
  const [first] = line
  return { type: 'Polygon', coordinates: [first ? [...line, first] : line] }
}
