// What is left of a time limit, in words and in the colour of its urgency. The moment of warning comes with the case.
import { defineMessages, type Language, translate } from '../i18n/messages.ts'

const messages = defineMessages({
  left: { zh: '剩 {span}', en: '{span} left' },
  over: { zh: '已超 {span}', en: '{span} over' },
  days: { zh: '{days} 天', en: '{days} d' },
  daysHours: { zh: '{days} 天 {hours} 时', en: '{days} d {hours} h' },
  hours: { zh: '{hours} 时 {minutes}', en: '{hours} h {minutes}' },
  minutes: { zh: '{minutes} 分', en: '{minutes} min' },
})

export type Urgency = 'over' | 'soon' | 'calm'

export function urgencyOf(dueAt: string, warnAt: string | null | undefined, now: Date): Urgency {
  if (now.getTime() > Date.parse(dueAt)) return 'over'
  return warnAt && now.getTime() >= Date.parse(warnAt) ? 'soon' : 'calm'
}

/** `剩 46 分`, `剩 1 时 05`, `剩 2 天`; past the limit `已超 …`. */
export function sayLeft(dueAt: string, now: Date, language: Language): string {
  const left = Date.parse(dueAt) - now.getTime()
  const span = saySpan(Math.abs(left), language)
  return translate(left < 0 ? messages.over : messages.left, language, { span })
}

export function saySpan(milliseconds: number, language: Language): string {
  const total = Math.floor(milliseconds / 60_000)
  const days = Math.floor(total / 1440)
  const hours = Math.floor((total % 1440) / 60)
  const minutes = total % 60
  if (days >= 3) return translate(messages.days, language, { days })
  if (days > 0) return translate(messages.daysHours, language, { days, hours })
  if (hours > 0)
    return translate(messages.hours, language, { hours, minutes: String(minutes).padStart(2, '0') })
  return translate(messages.minutes, language, { minutes })
}
