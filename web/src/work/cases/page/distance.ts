// Metres between two places, as the hub measures them: shown before anything is sent.
import { defineMessages, type Language, translate } from '../../../kernel/i18n/messages.ts'
import type { Point } from '../../../kernel/map/layers.ts'

const units = defineMessages({
  metres: { zh: '{count} 米', en: '{count} m' },
  kilometres: { zh: '{count} 公里', en: '{count} km' },
})
const radius = 6_371_008.8
const radians = Math.PI / 180

/** `8 米`; from a kilometre on `1.2 公里`. */
export function sayDistance(metres: number, language: Language): string {
  if (metres < 1000) return translate(units.metres, language, { count: Math.round(metres) })
  return translate(units.kilometres, language, { count: (metres / 1000).toFixed(1) })
}

export function metresBetween(a: Point, b: Point): number {
  const high = Math.sin(((b.lat - a.lat) * radians) / 2) ** 2
  const wide = Math.sin(((b.lng - a.lng) * radians) / 2) ** 2
  const chord = high + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * wide
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(chord)))
}
