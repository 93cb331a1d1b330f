// Moments in the reader's words: today by its clock, yesterday by name, older ones by date. Wire times are UTC.
import { defineMessages, type Language, tagOf, translate } from '../i18n/messages.ts'
import { dayOf, daysBetween } from './days.ts'
import { format } from './place-time.ts'

const messages = defineMessages({
  today: { zh: '今天 {time}', en: 'today {time}' },
  yesterday: { zh: '昨天 {time}', en: 'yesterday {time}' },
  tomorrow: { zh: '明天 {time}', en: 'tomorrow {time}' },
  day: { zh: '{date} {time}', en: '{date}, {time}' },
})

export function sayMoment(iso: string, now: Date, language: Language): string {
  const moment = new Date(iso)
  const tag = tagOf(language)
  const time = format(moment, tag, { hour: '2-digit', minute: '2-digit', hour12: false })
  const days = daysBetween(now, moment)
  if (days === 0) return translate(messages.today, language, { time })
  if (days === -1) return translate(messages.yesterday, language, { time })
  if (days === 1) return translate(messages.tomorrow, language, { time })
  const sameYear = dayOf(moment).slice(0, 4) === dayOf(now).slice(0, 4)
  const date = format(moment, tag, {
    ...(!sameYear && { year: 'numeric' }),
    month: language === 'zh' ? 'long' : 'short',
    day: 'numeric',
  })
  return translate(messages.day, language, { date, time })
}
