// Says in both languages what PostGIS found wrong with a polygon (ST_IsValidReason, GEOS's own phrases).

import type { Text } from '../../../kernel/i18n/index.ts'

const phrases: Record<string, Text> = {
  'Self-intersection': { zh: '边界自相交', en: 'the boundary crosses itself' },
  'Ring Self-intersection': { zh: '环与自身相接', en: 'a ring touches itself' },
  'Hole lies outside shell': { zh: '内环在外环之外', en: 'a hole lies outside its polygon' },
  'Holes are nested': { zh: '内环互相嵌套', en: 'holes are nested' },
  'Nested shells': { zh: '多边形互相嵌套', en: 'polygons are nested' },
  'Interior is disconnected': { zh: '多边形内部不连通', en: 'the inside of the polygon is not connected' },
  'Duplicate Rings': { zh: '环重复', en: 'a ring is repeated' },
  'Too few points in geometry component': { zh: '点数太少', en: 'there are too few positions' },
}

/** `reason` is for example `Self-intersection[120.5 30.1]`. */
export function explainInvalid(reason: string): Text {
  const [, phrase = reason, x, y] = /^(.*?)(?:\[(\S+) (\S+)\])?$/.exec(reason) ?? []
  const known = phrases[phrase] ?? { zh: phrase, en: phrase }
  if (x === undefined) return known
  return { zh: `${known.zh}（经度 ${x}，纬度 ${y}）`, en: `${known.en} (at ${x}, ${y})` }
}
