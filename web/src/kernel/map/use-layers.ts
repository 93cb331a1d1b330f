// What a page adds to the map's style: coloured regions and points by tiles. Added again whenever another style has come.
import type { Map as MapLibre } from 'maplibre-gl'
import { useEffect, useRef } from 'react'
import { readTokens } from '../theme/tokens.ts'
import { type AreaMap, addAreas, colourAreas, removeAreas } from './areas.ts'
import { addTilePoints, refreshTilePoints, removeTilePoints, type TilePoints } from './tile-points.ts'

/** Tiles are kept by the hub for a while: asking more often would only fetch the same. */
const refreshEvery = 15_000

export function useAreas(map: MapLibre | undefined, styled: number, areas: AreaMap | undefined): void {
  const shown = useRef<ReadonlyMap<string, number>>(new Map())
  const latest = useRef(areas)
  latest.current = areas
  const layer = areas?.layer
  const borders = areas?.borders
  useEffect(() => {
    void styled
    void borders
    const wanted = latest.current
    if (!map || !layer || !wanted) return
    const tokens = readTokens()
    addAreas(map, wanted, tokens)
    shown.current = colourAreas(map, wanted, new Map(), tokens)
    return () => {
      if (isThere(map)) removeAreas(map)
    }
  }, [map, styled, layer, borders])
  const classes = areas?.classes
  const colors = areas?.colors
  useEffect(() => {
    void classes
    void colors
    const wanted = latest.current
    if (map && wanted) shown.current = colourAreas(map, wanted, shown.current, readTokens())
  }, [map, classes, colors])
}

export function useTilePoints(
  map: MapLibre | undefined,
  styled: number,
  points: TilePoints | undefined,
): void {
  const layer = points?.layer
  useEffect(() => {
    void styled
    if (!map || !layer) return
    addTilePoints(map, layer, readTokens())
    return () => {
      if (isThere(map)) removeTilePoints(map)
    }
  }, [map, styled, layer])

  const revision = points?.revision
  const refreshed = useRef(0)
  useEffect(() => {
    if (!map || !revision) return
    const wait = Math.max(0, refreshed.current + refreshEvery - performance.now())
    const timer = setTimeout(() => {
      refreshed.current = performance.now()
      if (isThere(map)) refreshTilePoints(map)
    }, wait)
    return () => clearTimeout(timer)
  }, [map, revision])
}

/** A map that was removed has no style left to take anything from. */
function isThere(map: MapLibre): boolean {
  return !map._removed
}
