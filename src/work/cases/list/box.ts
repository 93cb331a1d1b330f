// The rectangle of a map, as OGC writes it.
import { fieldProblem } from '../../../kernel/errors/index.ts'

export interface Box {
  west: number
  south: number
  east: number
  north: number
}

/** @throws request.invalid on `bbox` */
export function boxOf(text: string): Box {
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN, ...more] = text
    .split(',')
    .map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  const inside =
    Math.abs(west) <= 180 && Math.abs(east) <= 180 && Math.abs(south) <= 90 && Math.abs(north) <= 90
  if (inside && west <= east && south <= north && more.length === 0) return { west, south, east, north }
  const message = {
    zh: '应为“西,南,东,北”四个经纬度',
    en: 'This must be west,south,east,north in degrees',
  }
  throw fieldProblem([{ field: 'bbox', message }])
}
