// The map itself. Loads MapLibre, so pages take it by LazyMap. Shows the hub's layers, marks a place, lets one be picked.
import {
  AttributionControl,
  type GeoJSONSource,
  Map as MapLibre,
  Marker,
  NavigationControl,
  setWorkerUrl,
} from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useLanguage, useText } from '../i18n/language.tsx'
import { useAppearance } from '../theme/appearance.tsx'
import { readTokens } from '../theme/tokens.ts'
import { type Box, type LayerView, type Point, useExtent, useLayers, useRegionNames } from './layers.ts'
import styles from './map.module.css'
import { controls, mapMessages as messages } from './map-messages.ts'
import { type MapPoint, pointSource, pointsOf } from './points.ts'
import { mapStyle } from './style.ts'

setWorkerUrl(workerUrl)

export interface MapViewProps {
  /** What the map shows, for those who cannot see it. */
  label: string
  /** Which layers are drawn; lines and areas unless told. */
  show?: (layer: LayerView) => boolean
  /** A place marked and brought to the middle. */
  mark?: Point | null
  /** A box brought into view; the whole place unless told. */
  box?: Box | null
  /** CSS pixels that something else covers, where nothing of the box should lie. */
  covered?: { left: number; right: number }
  /** Given: the middle of the map is the place chosen, said after each move by the reader. */
  onPick?: (point: Point) => void
  /** Single things over the layers. */
  points?: readonly MapPoint[] | undefined
  /** One of the points was chosen. */
  onPoint?: (key: string) => void
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

function paddingOf(covered = { left: 0, right: 0 }) {
  const edge = 24
  return { top: edge, bottom: edge, left: edge + covered.left, right: edge + covered.right }
}

export function MapView({
  box,
  covered,
  label,
  mark,
  onPick,
  onPoint,
  points = none,
  show = lie,
}: MapViewProps) {
  const holder = useRef<HTMLDivElement>(null)
  const [map, setMap] = useState<MapLibre>()
  const [failed, setFailed] = useState(false)
  const { language } = useLanguage()
  const { dark } = useAppearance()
  const t = useText()
  const { data: layers } = useLayers()
  const { data: extent } = useExtent()
  const districts = useRegionNames('district')
  const streets = useRegionNames('street')
  const named = !districts.isPending && !streets.isPending
  const shownPoints = useRef(points)

  useEffect(() => {
    if (!holder.current) return
    let made: MapLibre
    try {
      made = new MapLibre({
        container: holder.current,
        style: { version: 8, sources: {}, layers: [] },
        center: [0, 0],
        zoom: 1,
        maxZoom: 19,
        attributionControl: false,
        dragRotate: false,
        pitchWithRotate: false,
        touchPitch: false,
        fadeDuration: 0,
        localIdeographFontFamily: 'sans-serif',
        locale: controls[language],
      })
    } catch {
      setFailed(true)
      return
    }
    made.touchZoomRotate.disableRotation()
    made.addControl(new NavigationControl({ showCompass: false }), 'bottom-right')
    made.addControl(new AttributionControl({ compact: true }), 'bottom-left')
    setMap(made)
    return () => {
      setMap(undefined)
      made.remove()
    }
  }, [language])

  const style = useMemo(() => {
    if (!layers || !named) return undefined
    const names = { district: districts.data ?? [], street: streets.data ?? [] }
    // @NOTE dark is not read here, but the tokens are another set when it changes
    void dark
    return mapStyle({
      layers: layers.filter(show),
      names,
      origin: location.origin,
      language,
      tokens: readTokens(),
    })
  }, [layers, named, districts.data, streets.data, language, dark, show])

  useEffect(() => {
    if (!map || !style) return
    const fill = () => fillPoints(map, shownPoints.current)
    map.once('style.load', fill)
    map.setStyle(style, { diff: false })
    return () => {
      map.off('style.load', fill)
    }
  }, [map, style])

  useEffect(() => {
    shownPoints.current = points
    if (map) fillPoints(map, points)
  }, [map, points])

  const shown = box ?? extent
  useEffect(() => {
    if (!map) return
    if (mark) map.jumpTo({ center: mark, zoom: Math.max(map.getZoom(), 15) })
    else if (shown) map.fitBounds(shown, { padding: paddingOf(covered), animate: false })
  }, [map, mark, shown, covered])

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

  useEffect(() => {
    if (!map) return
    const choose = (event: { point: { x: number; y: number }; lngLat: Point; originalEvent?: unknown }) => {
      if (onPick) {
        map.easeTo({ center: event.lngLat, duration: 0 }, { originalEvent: event.originalEvent })
        return
      }
      const [hit] = map.queryRenderedFeatures([event.point.x, event.point.y], { layers: pointLayerIds })
      if (!hit) return
      if (Number(hit.properties.point_count) > 1)
        map.easeTo({ center: event.lngLat, zoom: map.getZoom() + 2, duration: 0 })
      else onPoint?.(String(hit.properties.key))
    }
    map.on('click', choose)
    return () => {
      map.off('click', choose)
    }
  }, [map, onPick, onPoint])

  if (failed) return <p className={styles.failed}>{t(messages.failed)}</p>
  return (
    <section className={styles.frame} aria-label={label}>
      <div ref={holder} className={styles.canvas} />
      {onPick && <span className={styles.cross} aria-hidden />}
      {layers && extent === null && !mark && <p className={styles.note}>{t(messages.bare)}</p>}
    </section>
  )
}
