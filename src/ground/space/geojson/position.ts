// One position: longitude before latitude (RFC 7946), degrees, WGS 84.

import type { Position } from 'geojson'
import { accept, type Parsed, refuse } from '../codes/codes.ts'

/** Height and anything after it is dropped. Latitude given first is the commonest mistake, so it is named. */
export function checkPosition(value: unknown): Parsed<Position> {
  if (!Array.isArray(value) || value.length < 2) {
    return refuse('坐标应为 [经度, 纬度]', 'a position is [longitude, latitude]')
  }
  const [lon, lat] = value as unknown[]
  if (typeof lon !== 'number' || typeof lat !== 'number' || !Number.isFinite(lon) || !Number.isFinite(lat)) {
    return refuse('经度和纬度必须是数字', 'longitude and latitude must be numbers')
  }
  if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) return accept([lon, lat])
  if (Math.abs(lat) <= 180 && Math.abs(lon) <= 90) {
    return refuse(
      '坐标超出范围：经度与纬度似乎写反了',
      'out of range: longitude and latitude seem to be swapped',
    )
  }
  return refuse(
    '坐标超出范围：经度 −180 至 180，纬度 −90 至 90',
    'out of range: longitude is −180 to 180, latitude −90 to 90',
  )
}
