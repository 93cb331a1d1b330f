// The map itself. Loads MapLibre, so pages take it by LazyMap. Shows the hub's layers, marks a place, lets one be picked,
// colours regions by a figure and shows single things by points or by tiles.
import { type GeoJSONSource, type Map as MapLibre, Marker } from 'maplibre-gl'
import { useEffect, useRef } from 'react'
import { useText } from '../i18n/language.tsx'
import { readTokens } from '../theme/tokens.ts'
import { type AreaMap, areaFill } from './areas.ts'
import { type Box, type LayerView, type Point, useExtent, useLayers } from './layers.ts'
import { MapTip } from './MapTip.tsx'
import styles from './map.module.css'
import { mapMessages as messages } from './map-messages.ts'
import { type MapPoint, pointSource, pointsOf } from './points.ts'
import type { TilePoints } from './tile-points.ts'
import { hitOf, useTips } from './tips.ts'
import { useAreas, useTilePoints } from './use-layers.ts'
import { useMap } from './use-map.ts'
import { useMapStyle } from './use-map-style.ts'

export interface MapViewProps {
  /** What the map shows, for those who cannot see it. */
  label: string
  /** Which layers are drawn; lines and areas unless told. Keep the function the same while the answer is the same. */
  show?: (layer: LayerView) => boolean
  /** A place marked and brought to the middle. */
  mark?: Point | null
  /** A box brought into view; the whole place unless told. */
  box?: Box | null
  /** CSS pixels that something else covers, where nothing of the box should lie. */
  covered?: { left: number; right: number; top?: number; bottom?: number }
  /** Given: the middle of the map is the place chosen, said after each move by the reader. */
  onPick?: (point: Point) => void
  /** What the window shows, said whenever the map has come to rest. Keep the function the same. */
  onBox?: (box: Box) => void
  /** Single things over the layers. */
  points?: readonly MapPoint[] | undefined
  /** One of the points was chosen. */
  onPoint?: (key: string) => void
  /** Regions in the colour of a figure. */
  areas?: AreaMap | undefined
  /** Single things by the hub's tiles, however many there are. */
  tilePoints?: TilePoints | undefined
}

const none: readonly MapPoint[] = []
const pointLayerIds = ['points-many', 'points-one']

function lie({ geometry, hidden }: LayerView): boolean {
  return geometry !== 'point' && !hidden
}

/** Before the style has come there is nothing to fill; then it is filled when it comes. */
function fillPoints(map: MapLibre, points: readonly MapPoint[]): void {
  map.getSource<GeoJSONSource>(pointSource)?.setData(pointsOf(points))
}

function paddingOf({ bottom = 0, left, right, top = 0 }: NonNullable<MapViewProps['covered']>) {
  const edge = 24
  return { top: edge + top, bottom: edge + bottom, left: edge + left, right: edge + right }
}

const nothing = { left: 0, right: 0 }

export function MapView({
  areas,
  box,
  covered = nothing,
  label,
  mark = null,
  onBox,
  onPick,
  onPoint,
  points = none,
  show = lie,
  tilePoints,
}: MapViewProps) {
  const { holder, map, missing } = useMap()
  const t = useText()
  const { data: layers } = useLayers()
  const { data: extent } = useExtent()
  const styled = useMapStyle(map, show)
  const ready = styled > 0 ? map : undefined
  useAreas(ready, styled, areas)
  useTilePoints(ready, styled, tilePoints)
  const pointed = useTips(ready, areas, tilePoints)

  useEffect(() => {
    void styled
    if (map) fillPoints(map, points)
  }, [map, points, styled])

  // Listens before anything below moves the map.
  useEffect(() => {
    if (!map || !onBox) return
    const say = () => onBox(map.getBounds().toArray().flat() as Box)
    map.on('moveend', say)
    return () => {
      map.off('moveend', say)
    }
  }, [map, onBox])

  const shown = box ?? extent
  const framed = useRef(covered)
  framed.current = covered
  useEffect(() => {
    if (!map) return
    if (mark) map.jumpTo({ center: mark, zoom: Math.max(map.getZoom(), 15) })
    else if (shown) map.fitBounds(shown, { padding: paddingOf(framed.current), animate: false })
  }, [map, mark, shown])

  useEffect(() => {
    if (!map || !mark || onPick) return
    const marker = new Marker({ color: readTokens().value('red') }).setLngLat(mark).addTo(map)
    return () => {
      marker.remove()
    }
  }, [map, mark, onPick])

  useEffect(() => {
    if (!map || !onPick) return
    const say = (event: { originalEvent?: unknown }) => {
      if (!event.originalEvent) return
      const { lat, lng } = map.getCenter()
      onPick({ lng: Number(lng.toFixed(6)), lat: Number(lat.toFixed(6)) })
    }
    map.on('moveend', say)
    return () => {
      map.off('moveend', say)
    }
  }, [map, onPick])

  const latest = useRef({ areas, onPick, onPoint, tilePoints })
  latest.current = { areas, onPick, onPoint, tilePoints }
  useEffect(() => {
    if (!map) return
    const choose = (event: { point: { x: number; y: number }; lngLat: Point; originalEvent?: unknown }) => {
      const { areas, onPick, onPoint, tilePoints } = latest.current
      const nearer = () => map.easeTo({ center: event.lngLat, zoom: map.getZoom() + 2, duration: 0 })
      if (onPick) {
        map.easeTo({ center: event.lngLat, duration: 0 }, { originalEvent: event.originalEvent })
        return
      }
      const [own] = map.getLayer('points-one')
        ? map.queryRenderedFeatures([event.point.x, event.point.y], { layers: pointLayerIds })
        : []
      if (own)
        return Number(own.properties.point_count) > 1 ? nearer() : onPoint?.(String(own.properties.key))
      const hit = hitOf(map, event.point)
      if (!hit) return
      if (hit.layer.id === areaFill) areas?.onArea(String(hit.properties.path))
      else if (hit.properties.number) tilePoints?.onPoint(String(hit.properties.number))
      else nearer()
    }
    map.on('click', choose)
    return () => {
      map.off('click', choose)
    }
  }, [map])

  if (missing) return <p className={styles.failed}>{t(messages[missing])}</p>
  return (
    <section className={styles.frame} aria-label={label}>
      <div ref={holder} className={styles.canvas} />
      {onPick && <span className={styles.cross} aria-hidden />}
      {layers && extent === null && !mark && <p className={styles.note}>{t(messages.bare)}</p>}
      {pointed && <MapTip {...pointed} />}
    </section>
  )
}
