// Numbers the unit grids of one community west to east, north to south (GB/T 30428).
// Grids are seldom squares: those whose centres lie within half a grid's height of the northernmost
// centre left over make one row, so a slightly lower neighbour does not begin a new one.

import { accept, type Parsed, refuse } from './codes.ts'
import { formatGrid } from './grid.ts'

/** What numbering needs to know of a grid, in degrees. */
export interface GridExtent {
  west: number
  south: number
  east: number
  north: number
}

/** Answers the codes in the order of the grids given. */
export function numberGrids(community: string, grids: readonly GridExtent[]): Parsed<string[]> {
  if (grids.length > 999) {
    return refuse('一个社区最多 999 个单元网格', 'a community has at most 999 unit grids')
  }
  const halfRow = median(grids.map((grid) => grid.north - grid.south)) / 2
  const codes: string[] = new Array(grids.length)
  let serial = 0
  for (const row of rows(grids, halfRow)) {
    row.sort((a, b) => middle(a.grid).lon - middle(b.grid).lon || a.index - b.index)
    for (const { index } of row) codes[index] = formatGrid(community, ++serial)
  }
  return accept(codes)
}

interface Placed {
  grid: GridExtent
  index: number
}

function rows(grids: readonly GridExtent[], halfRow: number): Placed[][] {
  const northFirst = grids.map((grid, index) => ({ grid, index }))
  northFirst.sort((a, b) => middle(b.grid).lat - middle(a.grid).lat || a.index - b.index)
  const found: Placed[][] = []
  let floor = Number.POSITIVE_INFINITY
  for (const placed of northFirst) {
    const { lat } = middle(placed.grid)
    const row = found.at(-1)
    if (row && lat > floor) {
      row.push(placed)
    } else {
      found.push([placed])
      floor = lat - halfRow
    }
  }
  return found
}

function middle(grid: GridExtent): { lon: number; lat: number } {
  return { lon: (grid.west + grid.east) / 2, lat: (grid.south + grid.north) / 2 }
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
