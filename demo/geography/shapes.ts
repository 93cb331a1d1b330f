// Cells to polygons by way of shared arcs (TopoJSON), so that a larger region's border is exactly that of
// the cells within it.
import type {
  GeometryCollection as GeoJsonGeometryCollection,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson'
import { merge } from 'topojson-client'
import { topology } from 'topojson-server'
import type {
  GeometryCollection,
  Topology,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from 'topojson-specification'
import { itemAt } from '../random.ts'
import type { Cell } from './cells.ts'
import { type LonLat, signedArea, toLonLat } from './plane.ts'

/** Answers the polygon of any connected set of cells, given by their indices. */
export function dissolver(cells: readonly Cell[]): (members: readonly number[]) => Polygon {
  const geometries = cells.map(({ ring }) => {
    const line = withoutRepeats(ring.map(toLonLat))
    return { type: 'Polygon' as const, coordinates: [[...line, itemAt(line, 0)]] }
  })
  const collection: GeoJsonGeometryCollection = { type: 'GeometryCollection', geometries }
  const cut = topology({ grids: collection }) as Topology<{ grids: GeometryCollection }>
  return (members) => {
    const grids = members.map((cell) => itemAt(cut.objects.grids.geometries, cell))
    return onePolygon(merge(cut, grids as (TopoPolygon | TopoMultiPolygon)[]))
  }
}

function onePolygon(merged: MultiPolygon): Polygon {
  const rings = itemAt(merged.coordinates, 0)
  if (merged.coordinates.length !== 1 || rings.length !== 1)
    throw new RangeError('a region must be one piece without holes')
  const ring = itemAt(rings, 0) as LonLat[]
  return { type: 'Polygon', coordinates: [signedArea(ring) < 0 ? [...ring].reverse() : ring] as Position[][] }
}

/** Corners closer than the grid of coordinates fall together; both neighbours see the same. */
function withoutRepeats(ring: readonly LonLat[]): LonLat[] {
  return ring.filter(([lon, lat], at) => {
    const before = ring.at(at - 1)
    return lon !== before?.[0] || lat !== before[1]
  })
}
