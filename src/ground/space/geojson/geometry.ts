// Checks a GeoJSON geometry (RFC 7946) before the database sees it: known type, closed rings, coordinates in
// range. What needs computing over the whole polygon (self-intersection) is asked of PostGIS afterwards.

import type { Geometry, Position } from 'geojson'
import type { Text } from '../../../kernel/i18n/index.ts'
import { checkPosition } from './position.ts'
import { checkRing, windRings } from './rings.ts'

export type GeometryType =
  | 'Point'
  | 'MultiPoint'
  | 'LineString'
  | 'MultiLineString'
  | 'Polygon'
  | 'MultiPolygon'

export interface GeometryProblem {
  /** Where in the geometry, for example `coordinates/0/3`. */
  path: string
  message: Text
}

export type CheckedGeometry = { ok: true; geometry: Geometry } | { ok: false; problems: GeometryProblem[] }

/** How deep positions lie in `coordinates`. */
const depths: Record<GeometryType, number> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
}

/** More broken places than this say nothing new to a reader. */
const mostProblems = 5

/**
 * Answers the geometry with two coordinates per position and rings wound as RFC 7946 asks (outer ones
 * counter-clockwise), or up to five things that are wrong with it.
 */
export function checkGeometry(value: unknown, wanted: readonly GeometryType[]): CheckedGeometry {
  const candidate = value as { type?: unknown; coordinates?: unknown } | null
  const type = wanted.find((name) => name === candidate?.type)
  if (!candidate || !type) return broken('type', typeMessage(wanted))
  const problems: GeometryProblem[] = []
  const coordinates = walk(candidate.coordinates, depths[type], 'coordinates', problems)
  if (problems.length === 0) checkParts(type, coordinates, problems)
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, mostProblems) }
  return { ok: true, geometry: { type, coordinates: wind(type, coordinates) } as Geometry }
}

function walk(value: unknown, depth: number, path: string, problems: GeometryProblem[]): unknown {
  if (problems.length >= mostProblems) return null
  if (depth === 0) {
    const position = checkPosition(value)
    if (position.ok) return position.value
    problems.push({ path, message: position.reason })
    return null
  }
  if (!Array.isArray(value) || value.length === 0) {
    problems.push({
      path,
      message: { zh: '应为非空的坐标数组', en: 'must be a list of coordinates that is not empty' },
    })
    return null
  }
  return value.map((item, index) => walk(item, depth - 1, `${path}/${index}`, problems))
}

function checkParts(type: GeometryType, coordinates: unknown, problems: GeometryProblem[]): void {
  const report = (path: string, message: Text | null) => message && problems.push({ path, message })
  if (type === 'LineString') report('coordinates', checkLine(coordinates as Position[]))
  if (type === 'MultiLineString') {
    for (const [index, line] of (coordinates as Position[][]).entries())
      report(`coordinates/${index}`, checkLine(line))
  }
  if (type === 'Polygon') {
    for (const [index, ring] of (coordinates as Position[][]).entries())
      report(`coordinates/${index}`, checkRing(ring))
  }
  if (type === 'MultiPolygon') {
    for (const [part, rings] of (coordinates as Position[][][]).entries()) {
      for (const [index, ring] of rings.entries()) report(`coordinates/${part}/${index}`, checkRing(ring))
    }
  }
}

function checkLine(line: Position[]): Text | null {
  const [first] = line
  const moves = line.some((position) => position[0] !== first?.[0] || position[1] !== first?.[1])
  return moves ? null : { zh: '线至少要有两个不同的点', en: 'a line needs two different positions' }
}

function wind(type: GeometryType, coordinates: unknown): unknown {
  if (type === 'Polygon') return windRings(coordinates as Position[][])
  if (type === 'MultiPolygon') return (coordinates as Position[][][]).map(windRings)
  return coordinates
}

function typeMessage(wanted: readonly GeometryType[]): Text {
  const list = wanted.join(', ')
  return { zh: `几何类型应为 ${list}`, en: `the geometry must be one of ${list}` }
}

function broken(path: string, message: Text): CheckedGeometry {
  return { ok: false, problems: [{ path, message }] }
}
