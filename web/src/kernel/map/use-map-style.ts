// The look of the map from the hub's layers and the page's values. Whatever hangs on the style is added again when it comes.
import type { Map as MapLibre } from 'maplibre-gl'
import { useEffect, useState } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { useAppearance } from '../theme/appearance.tsx'
import { readTokens } from '../theme/tokens.ts'
import { basemap } from './basemap.ts'
import { type LayerView, useLayers, useRegionNames } from './layers.ts'
import { mapStyle } from './style.ts'

/** Counts up whenever a style has come to this map; 0 before its first. */
export function useMapStyle(map: MapLibre | undefined, show: (layer: LayerView) => boolean): number {
  const [styled, setStyled] = useState<{ map?: MapLibre; times: number }>({ times: 0 })
  const { language } = useLanguage()
  const { dark } = useAppearance()
  const { data: layers, isError } = useLayers()
  const districts = useRegionNames('district')
  const streets = useRegionNames('street')
  const named = !districts.isPending && !streets.isPending
  useEffect(() => {
    if (!map || (!layers && !isError) || !named) return
    // @NOTE in an effect, not in rendering: by now the page's classes, which the values hang on, are those of this look
    const style = mapStyle({
      layers: (layers ?? []).filter(show),
      names: { district: districts.data ?? [], street: streets.data ?? [] },
      origin: location.origin,
      language,
      tokens: readTokens(),
      basemap: basemap(),
      dark,
    })
    const came = () => setStyled(({ times }) => ({ map, times: times + 1 }))
    map.once('style.load', came)
    map.setStyle(style, { diff: false })
    return () => {
      map.off('style.load', came)
    }
  }, [map, layers, isError, named, districts.data, streets.data, language, dark, show])
  return styled.map === map ? styled.times : 0
}
