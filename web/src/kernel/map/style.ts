// The hub's layers as one MapLibre style: its own tiles, no sprite, no glyph server, nothing from outside.
import type { GeoJSONSourceSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl'
import type { Language } from '../i18n/messages.ts'
import type { Tokens } from '../theme/tokens.ts'
import type { LayerView, RegionView } from './layers.ts'

export interface StyleParts {
  layers: readonly LayerView[]
  /** Names of regions by level, written over everything else. */
  names: Readonly<Record<string, readonly RegionView[]>>
  /** Where tiles are fetched from; MapLibre's worker wants whole addresses. */
  origin: string
  language: Language
  tokens: Tokens
}

/** From which zoom to which the names of a level are written. */
const nameZooms: Record<string, [number, number]> = { district: [6, 11.5], street: [11, 14] }

export function mapStyle({ language, layers, names, origin, tokens }: StyleParts): StyleSpecification {
  const drawn = layers.filter(({ style }) => style.length > 0)
  return {
    version: 8,
    sources: {
      ...Object.fromEntries(
        drawn.map(({ id, tiles }) => [
          id,
          { type: 'vector' as const, tiles: [origin + tiles], minzoom: 0, maxzoom: 16 },
        ]),
      ),
      ...Object.fromEntries(
        Object.entries(names).map(([level, regions]) => [`name-${level}`, namePoints(regions, language)]),
      ),
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': tokens.value('ground') } },
      ...drawn.flatMap((layer) => rulesOf(layer)),
      ...drawn.flatMap((layer) => (layer.geometry === 'point' ? countsOf(layer, tokens) : [])),
      ...Object.keys(names).map((level) => nameLayer(level, tokens)),
    ],
  }
}

const single = ['any', ['!', ['has', 'count']], ['==', ['get', 'count'], 1]]
const several = ['>', ['coalesce', ['get', 'count'], 0], 1]

function rulesOf({ geometry, id, style }: LayerView): LayerSpecification[] {
  return style.map((rule, index) => {
    const { filter, ...rest } = rule as { filter?: unknown; type: string }
    const kept = geometry === 'point' ? (filter ? ['all', single, filter] : single) : filter
    return {
      ...rest,
      id: `${id}-${index}`,
      source: id,
      'source-layer': id,
      ...(kept !== undefined && { filter: kept }),
    } as LayerSpecification
  })
}

/** Far away a tile says how many lie in a cell: a disc that grows with the number, and the number. */
function countsOf({ id, legend }: LayerView, tokens: Tokens): LayerSpecification[] {
  const common = { source: id, 'source-layer': id, filter: several }
  return [
    {
      ...common,
      id: `${id}-count`,
      type: 'circle',
      paint: {
        'circle-color': legend[0]?.color ?? tokens.value('brand'),
        'circle-opacity': 0.85,
        'circle-radius': ['interpolate', ['linear'], ['log10', ['get', 'count']], 0, 7, 1, 11, 2, 15, 4, 26],
        'circle-stroke-color': '#ffffff',
        'circle-stroke-width': 1,
      },
    },
    {
      ...common,
      id: `${id}-number`,
      type: 'symbol',
      layout: {
        'text-field': ['to-string', ['get', 'count']],
        'text-font': ['sans-serif'],
        'text-size': 11,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': '#ffffff' },
    },
  ] as unknown as LayerSpecification[]
}

function namePoints(regions: readonly RegionView[], language: Language): GeoJSONSourceSpecification {
  return {
    type: 'geojson',
    data: {
      type: 'FeatureCollection',
      features: regions.flatMap(({ centre, name, nameEn }) =>
        centre
          ? [
              {
                type: 'Feature' as const,
                geometry: { type: 'Point' as const, coordinates: centre },
                properties: { name: language === 'en' && nameEn ? nameEn : name },
              },
            ]
          : [],
      ),
    },
  }
}

function nameLayer(level: string, tokens: Tokens): LayerSpecification {
  const [minzoom, maxzoom] = nameZooms[level] ?? [0, 24]
  return {
    id: `name-${level}`,
    type: 'symbol',
    source: `name-${level}`,
    minzoom,
    maxzoom,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': ['sans-serif'],
      'text-size': level === 'district' ? 14 : 12,
    },
    paint: {
      'text-color': tokens.value('ink-2'),
      'text-halo-color': tokens.value('card'),
      'text-halo-width': 1.5,
    },
  }
}
