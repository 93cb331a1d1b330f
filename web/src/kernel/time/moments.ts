// Moments in the reader's words: today by its clock, yesterday by name, older ones by date. Wire times are UTC.
import { defineMessages, type Language, translate } from '../i18n/messages.ts'
import { dayOf, daysBetween } from './days.ts'
import { placeTime } from './place-time.ts'

const messages = defineMessages({
  today: { zh: '今天 {time}', en: 'today {time}' },
  yesterday: { zh: '昨天 {time}', en: 'yesterday {time}' },
  tomorrow: { zh: '明天 {time}', en: 'tomorrow {time}' },
  date: { zh: '{month}月{day}日', en: '{name} {day}' },
  dateOfYear: { zh: '{year}年{month}月{day}日', en: '{name} {day}, {year}' },
  day: { zh: '{date} {time}', en: '{date}, {time}' },
})

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `08:05`. */
export function sayTime(moment: Date): string {
  return placeTime(moment).toISOString().slice(11, 16)
}

/** `3月2日`, `Mar 2`, with the year where it is told. @param day `2026-03-02` */
export function sayDate(day: string, language: Language, withYear: boolean): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const parts = { month, day: date, name: months[month - 1] ?? '' }
  return withYear
    ? translate(messages.dateOfYear, language, { ...parts, year })
    : translate(messages.date, language, parts)
}

export function sayMoment(iso: string, now: Date, language: Language): string {
  const moment = new Date(iso)
  const time = sayTime(moment)
  const days = daysBetween(now, moment)
  if (days === 0) return translate(messages.today, language, { time })
  if (days === -1) return translate(messages.yesterday, language, { time })
  if (days === 1) return translate(messages.tomorrow, language, { time })
  const day = dayOf(moment)
  const date = sayDate(day, language, day.slice(0, 4) !== dayOf(now).slice(0, 4))
  return translate(messages.day, language, { date, time })
}
