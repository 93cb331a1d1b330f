// A box on the map, in degrees.

export interface Box {
  west: number
  south: number
  east: number
  north: number
}

/** Two boxes for one that crosses the antimeridian (west beyond east). */
export function splitAtAntimeridian(box: Box): Box[] {
  if (box.west <= box.east) return [box]
  return [
    { ...box, east: 180 },
    { ...box, west: -180 },
  ]
}
