// Single things on the map in the colour of their urgency: counted together when far, one by one when near.
import type { FeatureCollection, Point as GeoPoint } from 'geojson'
import type { GeoJSONSourceSpecification, LayerSpecification } from 'maplibre-gl'
import type { Tokens } from '../theme/tokens.ts'
import type { Urgency } from '../time/urgency.ts'
import type { Point } from './layers.ts'

export interface MapPoint extends Point {
  /** Given back when it is chosen. */
  key: string
  urgency: Urgency
}

export const pointSource = 'points'

/** Empty at first: points come and go without the style. */
export function pointsSource(): GeoJSONSourceSpecification {
  return {
    type: 'geojson',
    cluster: true,
    clusterRadius: 36,
    clusterMaxZoom: 15,
    clusterProperties: { over: ['+', ['case', ['==', ['get', 'urgency'], 'over'], 1, 0]] },
    data: pointsOf([]),
  }
}

export function pointsOf(points: readonly MapPoint[]): FeatureCollection<GeoPoint> {
  return {
    type: 'FeatureCollection',
    features: points.map(({ key, lat, lng, urgency }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lng, lat] },
      properties: { key, urgency },
    })),
  }
}

/** Red where something is over its limit; the number says how many, the ring that several lie there. */
export function pointLayers(tokens: Tokens): LayerSpecification[] {
  const [red, orange, blue] = [tokens.value('red'), tokens.value('orange'), tokens.value('blue')]
  const rim = { 'circle-stroke-color': tokens.value('card'), 'circle-stroke-width': 1.5 }
  return [
    {
      id: 'points-many',
      type: 'circle',
      source: pointSource,
      filter: ['has', 'point_count'],
      paint: {
        'circle-color': ['case', ['>', ['get', 'over'], 0], red, blue],
        'circle-radius': ['interpolate', ['linear'], ['get', 'point_count'], 2, 10, 20, 14, 200, 20],
        ...rim,
      },
    },
    {
      id: 'points-count',
      type: 'symbol',
      source: pointSource,
      filter: ['has', 'point_count'],
      layout: {
        'text-field': ['to-string', ['get', 'point_count']],
        'text-font': ['sans-serif'],
        'text-size': 12,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': tokens.value('card') },
    },
    {
      id: 'points-one',
      type: 'circle',
      source: pointSource,
      filter: ['!', ['has', 'point_count']],
      paint: {
        'circle-color': ['match', ['get', 'urgency'], 'over', red, 'soon', orange, blue],
        'circle-radius': 6,
        ...rim,
      },
    },
  ]
}
