// What is pointed at: the thing under the pointer and the words beside it. One look for each change, not for each move.
import type { MapGeoJSONFeature, Map as MapLibre } from 'maplibre-gl'
import { useEffect, useRef, useState } from 'react'
import { type AreaMap, areaFill, hoverArea } from './areas.ts'
import { type TilePoint, type TilePoints, tilePointLayers } from './tile-points.ts'

export interface Tip {
  title: string
  lines: readonly string[]
}

interface Pointed {
  tip: Tip
  x: number
  y: number
}

export function hitOf(map: MapLibre, point: { x: number; y: number }): MapGeoJSONFeature | undefined {
  const layers = [...tilePointLayers, areaFill].filter((id) => map.getLayer(id))
  if (layers.length === 0) return undefined
  const box: [[number, number], [number, number]] = [
    [point.x - 3, point.y - 3],
    [point.x + 3, point.y + 3],
  ]
  const points = layers.filter((id) => id !== areaFill)
  const near = points.length > 0 ? map.queryRenderedFeatures(box, { layers: points })[0] : undefined
  if (near || !layers.includes(areaFill)) return near
  return map.queryRenderedFeatures([point.x, point.y], { layers: [areaFill] })[0]
}

export function useTips(map: MapLibre | undefined, areas?: AreaMap, points?: TilePoints): Pointed | null {
  const [pointed, setPointed] = useState<Pointed | null>(null)
  const latest = useRef({ areas, points })
  latest.current = { areas, points }
  useEffect(() => {
    if (!map) return
    let hovered: string | null = null
    let shown = ''
    let asked = 0
    const clear = () => {
      const { areas } = latest.current
      if (areas) hoverArea(map, areas.layer, null, hovered)
      hovered = null
      shown = ''
      setPointed(null)
    }
    const look = (x: number, y: number) => {
      const { areas, points } = latest.current
      const hit = map.isMoving() ? undefined : hitOf(map, { x, y })
      map.getCanvas().style.cursor = hit ? 'pointer' : ''
      const path = hit?.layer.id === areaFill ? String(hit.properties.path) : null
      if (areas) hoverArea(map, areas.layer, path, hovered)
      hovered = path
      const tip = hit && tipOf(hit, areas, points)
      if (!tip) return clear()
      const words = [tip.title, ...tip.lines].join('\n')
      if (words === shown) return
      shown = words
      setPointed({ tip, x, y })
    }
    const move = ({ point }: { point: { x: number; y: number } }) => {
      cancelAnimationFrame(asked)
      asked = requestAnimationFrame(() => look(point.x, point.y))
    }
    map.on('mousemove', move)
    map.on('mouseout', clear)
    map.on('movestart', clear)
    return () => {
      cancelAnimationFrame(asked)
      map.off('mousemove', move)
      map.off('mouseout', clear)
      map.off('movestart', clear)
    }
  }, [map])
  return pointed
}

function tipOf(hit: MapGeoJSONFeature, areas?: AreaMap, points?: TilePoints): Tip | undefined {
  if (hit.layer.id !== areaFill) return points?.tip(hit.properties as TilePoint)
  const { name, path } = hit.properties
  return areas?.classes.has(String(path)) ? areas.tip(String(path), String(name)) : undefined
}
