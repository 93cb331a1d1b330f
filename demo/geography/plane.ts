// The city is drawn in kilometres around its own centre and only then laid on the globe: over twenty
// kilometres an equirectangular plane is true to a few metres.

/** East and north of the city's centre, in kilometres. */
export type Point = readonly [number, number]
/** Longitude and latitude, WGS 84, rounded to 1e-6 degree (about 0.1 m). */
export type LonLat = [number, number]

const CENTRE = { lon: 118.9, lat: 30.2 }
const KM_PER_DEGREE_LAT = 110.85
const KM_PER_DEGREE_LON = 111.32 * Math.cos((CENTRE.lat * Math.PI) / 180)

export function toLonLat([x, y]: Point): LonLat {
  return [round6(CENTRE.lon + x / KM_PER_DEGREE_LON), round6(CENTRE.lat + y / KM_PER_DEGREE_LAT)]
}

export function toPlane([lon, lat]: readonly [number, number]): Point {
  return [(lon - CENTRE.lon) * KM_PER_DEGREE_LON, (lat - CENTRE.lat) * KM_PER_DEGREE_LAT]
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1])
}

/** Signed area of a ring (closed or not), positive when counter-clockwise. */
export function signedArea(ring: readonly (readonly [number, number])[]): number {
  let twice = 0
  let previous = ring.at(-1)
  for (const point of ring) {
    if (previous) twice += previous[0] * point[1] - point[0] * previous[1]
    previous = point
  }
  return twice / 2
}

export function contains(ring: readonly Point[], [x, y]: Point): boolean {
  let inside = false
  let previous = ring.at(-1)
  for (const point of ring) {
    if (previous) {
      const crosses = point[1] > y !== previous[1] > y
      if (crosses && x < ((previous[0] - point[0]) * (y - point[1])) / (previous[1] - point[1]) + point[0]) {
        inside = !inside
      }
    }
    previous = point
  }
  return inside
}

function round6(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
