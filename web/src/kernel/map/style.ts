// The hub's layers as one MapLibre style: its own tiles, no sprite, no glyph server, nothing from outside.
import type {
  GeoJSONSourceSpecification,
  LayerSpecification,
  RasterSourceSpecification,
  StyleSpecification,
} from 'maplibre-gl'
import type { Language } from '../i18n/messages.ts'
import type { Tokens } from '../theme/tokens.ts'
import type { Basemap } from './basemap.ts'
import type { LayerView, RegionView } from './layers.ts'
import { pointLayers, pointSource, pointsSource } from './points.ts'

export interface StyleParts {
  layers: readonly LayerView[]
  /** Names of regions by level, written over everything else. */
  names: Readonly<Record<string, readonly RegionView[]>>
  /** Where tiles are fetched from; MapLibre's worker wants whole addresses. */
  origin: string
  language: Language
  tokens: Tokens
  basemap: Basemap | null
  dark: boolean
}

/** From which zoom to which the names of a level are written. */
const nameZooms: Record<string, [number, number]> = { district: [6, 11.5], street: [11, 14] }

export function mapStyle({
  basemap,
  dark,
  language,
  layers,
  names,
  origin,
  tokens,
}: StyleParts): StyleSpecification {
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
      [pointSource]: pointsSource(),
      ...(basemap && { basemap: rasterSource(basemap) }),
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': tokens.value('ground') } },
      ...(basemap ? [basemapLayer(dark)] : []),
      ...drawn.flatMap(rulesOf),
      ...Object.keys(names).map((level) => nameLayer(level, tokens)),
      ...pointLayers(tokens),
    ],
  }
}

function rasterSource({ credit, tiles }: Basemap): RasterSourceSpecification {
  return { type: 'raster', tiles: [tiles], tileSize: 256, maxzoom: 18, attribution: escaped(credit) }
}

/** The outside map keeps behind ours: paler, and in the dark darker. */
function basemapLayer(dark: boolean): LayerSpecification {
  return {
    id: 'basemap',
    type: 'raster',
    source: 'basemap',
    paint: {
      'raster-saturation': -0.6,
      'raster-opacity': dark ? 0.35 : 0.6,
      'raster-fade-duration': 0,
    },
  }
}

/** MapLibre takes the credit as HTML. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

function rulesOf({ geometry, id, pointsFrom, style }: LayerView): LayerSpecification[] {
  return style.map((rule, index) => {
    const far = geometry === 'point' && pointsFrom !== null && rule.type === 'circle'
    const drawn = far ? { ...rule, paint: counted((rule as { paint?: Paint }).paint) } : rule
    return { ...drawn, id: `${id}-${index}`, source: id, 'source-layer': id } as unknown as LayerSpecification
  })
}

type Paint = Record<string, unknown>

/** Far tiles hold counts: small and pale, so that many of them do not hide what lies below. */
function counted(paint: Paint = {}): Paint {
  const { 'circle-opacity': opacity = 1, 'circle-radius': radius = 4, ...rest } = paint
  const byCount = ['interpolate', ['linear'], ['get', 'count'], 1, 1.5, 60, 5]
  return {
    ...rest,
    'circle-radius': ['case', ['has', 'count'], byCount, radius],
    'circle-opacity': ['case', ['has', 'count'], 0.5, opacity],
  }
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
