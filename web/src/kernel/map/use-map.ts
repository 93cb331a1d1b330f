// One MapLibre map in a holder, without rotation and tilt; says when the device cannot show one.
import { AttributionControl, Map as MapLibre, NavigationControl, setWorkerUrl } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { controls } from './map-messages.ts'

setWorkerUrl(workerUrl)

export interface MapHolder {
  holder: RefObject<HTMLDivElement | null>
  map: MapLibre | undefined
  /** Why there is none: the device cannot show one, or its script cannot come without a network. */
  missing: 'device' | 'network' | undefined
}

// @NOTE the library gives no other mark
const workerIsAway = /^Worker failed to load/

export function useMap(): MapHolder {
  const holder = useRef<HTMLDivElement>(null)
  const [map, setMap] = useState<MapLibre>()
  const [missing, setMissing] = useState<MapHolder['missing']>()
  const { language } = useLanguage()
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
      setMissing('device')
      return
    }
    const canvas = made.getContainer()
    made.on('dataloading', () => canvas.setAttribute('aria-busy', 'true'))
    made.on('idle', () => canvas.removeAttribute('aria-busy'))
    // A tile that does not come leaves its place empty; that the hub is gone, the page's own questions say.
    made.on('error', ({ error }) => {
      if (workerIsAway.test(error.message)) setMissing('network')
      else if (!('status' in error)) console.error(error)
    })
    made.touchZoomRotate.disableRotation()
    made.addControl(new NavigationControl({ showCompass: false }), 'bottom-right')
    made.addControl(new AttributionControl({ compact: true }), 'bottom-left')
    setMap(made)
    return () => {
      setMap(undefined)
      made.remove()
    }
  }, [language])
  return { holder, map, missing }
}
