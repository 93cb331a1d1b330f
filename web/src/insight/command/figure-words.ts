// A figure in the reader's writing, its change with a sign, and the query of the list that shows its cases.
import { type Language, translate } from '../../kernel/i18n/messages.ts'
import { sayNumber, sayRate } from '../../kernel/numbers.ts'
import type { Query } from '../../kernel/paths.ts'
import { dayPlus, sayWeekday } from './day-words.ts'
import { type DayFigure, type FigureName, rateDays } from './figures.ts'
import { figureWords as words } from './screen-messages.ts'

export function sayFigure({ name, value }: DayFigure, language: Language): { number: string; unit: string } {
  if (value === null) return { number: '—', unit: '' }
  if (name === 'onTime') return { number: sayRate(value).replace('%', ''), unit: '%' }
  if (name === 'rating') return { number: value.toFixed(2), unit: translate(words.outOfFive, language) }
  return { number: sayNumber(value), unit: translate(words.cases, language) }
}

/** What a rate is of. */
export function saySmall({ name, of, part }: DayFigure, language: Language): string {
  const [n, all] = [sayNumber(part ?? 0), sayNumber(of ?? 0)]
  if (name === 'onTime') return translate(words.of, language, { part: n, of: all })
  return name === 'rating' ? translate(words.ratings, language, { of: all }) : ''
}

/** More of these is better, or worse; more of the others is just more. */
const better: Partial<Record<FigureName, 1 | -1>> = { onTime: 1, overdue: -1, rating: 1 }

export function sayChange(
  { against, change, name }: DayFigure,
  day: string,
  language: Language,
): { words: string; tone: 'good' | 'bad' | undefined } | null {
  if (change === null) return null
  const weekday = sayWeekday(dayPlus(day, -7), language)
  const said = saidOf(name, change, language)
  const sense = (better[name] ?? 0) * Math.sign(said === null ? 0 : change)
  return {
    words: translate(words[against], language, {
      weekday,
      change: said ?? translate(words.same, language),
    }),
    tone: sense > 0 ? 'good' : sense < 0 ? 'bad' : undefined,
  }
}

/** With its sign; null when it rounds to nothing. */
function saidOf(name: FigureName, change: number, language: Language): string | null {
  const digits = name === 'onTime' ? 1 : name === 'rating' ? 2 : 0
  const value = Number((name === 'onTime' ? change * 100 : change).toFixed(digits))
  if (value === 0) return null
  const signed = `${value > 0 ? '+' : '−'}${sayNumber(Math.abs(value), digits)}`
  return name === 'onTime' ? translate(words.points, language, { change: signed }) : signed
}

/** The list that shows exactly the cases of the figure. */
export function listOf(name: FigureName, day: string, isToday: boolean, region: string): Query {
  const where = { region }
  if (name === 'filed') return { ...where, figure: 'filed', reportedFrom: day, reportedTo: day }
  if (name === 'closed') return { ...where, figure: 'closed', closedFrom: day, closedTo: day }
  const lately = { ...where, closedFrom: dayPlus(day, 1 - rateDays), closedTo: day }
  if (name === 'onTime') return { ...lately, figure: 'dueClosed' }
  if (name === 'rating') return { ...lately, figure: 'rated' }
  return { ...where, figure: name, on: isToday ? '' : day }
}
