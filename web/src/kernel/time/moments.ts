// Moments in the reader's words: today by its clock, yesterday by name, older ones by date. Wire times are UTC.
import { defineMessages, type Language, tagOf, translate } from '../i18n/messages.ts'

const messages = defineMessages({
  today: { zh: '今天 {time}', en: 'today {time}' },
  yesterday: { zh: '昨天 {time}', en: 'yesterday {time}' },
  tomorrow: { zh: '明天 {time}', en: 'tomorrow {time}' },
  day: { zh: '{date} {time}', en: '{date}, {time}' },
})

/** Whole days from one local midnight to the other. */
function daysBetween(from: Date, to: Date): number {
  const midnight = (moment: Date) => Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate())
  return Math.round((midnight(to) - midnight(from)) / 86_400_000)
}

export function sayMoment(iso: string, now: Date, language: Language): string {
  const moment = new Date(iso)
  const tag = tagOf(language)
  const time = moment.toLocaleTimeString(tag, { hour: '2-digit', minute: '2-digit', hour12: false })
  const days = daysBetween(now, moment)
  if (days === 0) return translate(messages.today, language, { time })
  if (days === -1) return translate(messages.yesterday, language, { time })
  if (days === 1) return translate(messages.tomorrow, language, { time })
  const sameYear = moment.getFullYear() === now.getFullYear()
  const date = moment.toLocaleDateString(tag, {
    ...(!sameYear && { year: 'numeric' }),
    month: language === 'zh' ? 'long' : 'short',
    day: 'numeric',
  })
  return translate(messages.day, language, { date, time })
}
