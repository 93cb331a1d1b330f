// Numbers in the reader's writing. A rate never stands without the number it is of: pages show both.
import { type Language, tagOf } from './i18n/messages.ts'

export function sayCount(count: number, language: Language): string {
  return count.toLocaleString(tagOf(language))
}

/** `93.8%`; nothing to be a rate of gives a dash. */
export function sayRate(rate: number | null, language: Language): string {
  if (rate === null) return '—'
  return rate.toLocaleString(tagOf(language), {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
}
