// Days of the place as texts `2026-03-02`, said and counted without a time zone: they are dates, not moments.
import { type Language, tagOf } from '../../kernel/i18n/messages.ts'

const oneDay = 86_400_000

export function dayPlus(day: string, days: number): string {
  return new Date(Date.parse(day) + days * oneDay).toISOString().slice(0, 10)
}

export function sayWeekday(day: string, language: Language): string {
  return say(day, language, { weekday: language === 'zh' ? 'short' : 'long' })
}

/** `11月3日 周二`. */
export function sayDay(day: string, language: Language): string {
  return language === 'zh'
    ? `${say(day, language, { month: 'long', day: 'numeric' })} ${sayWeekday(day, language)}`
    : say(day, language, { weekday: 'short', month: 'short', day: 'numeric' })
}

function say(day: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(tagOf(language), { timeZone: 'UTC', ...options }).format(new Date(day))
}
