// How alike two cases are, 0 to 1, and why: each part's weight, value and share. Our own preset; a city weighs as it likes.
import { lexemes } from '../search/bigrams.ts'
import preset from './preset.json' with { type: 'json' }

export type Part = 'place' | 'category' | 'text' | 'time'

export interface Likeness {
  radiusMetres: number
  /** How long before and after it is looked for. */
  days: number
  /** Distance and time at which a part is worth half. */
  halfMetres: number
  halfDays: number
  /** Worth of another category of the same class. */
  sameClass: number
  weights: Record<Part, number>
  /** Below it nothing is suggested. */
  threshold: number
  /** How many are compared, how many shown at most. */
  candidates: number
  shown: number
}

export const likeness: Likeness = preset

export interface Compared {
  /** Null when one of them has no position. */
  metres: number | null
  days: number
  category: 'same' | 'class' | 'other'
  /** Likeness of the words, 0 to 1; null when one has none. */
  text: number | null
}

export interface Explained {
  part: Part
  /** How alike in this part, 0 to 1. */
  value: number
  /** Its part of the score; the shares sum to the score. */
  share: number
}

/** A part that is not known on both sides does not count: its weight goes to the others. */
export function compare(
  { category, days, metres, text }: Compared,
  rules: Likeness = likeness,
): { score: number; parts: Explained[] } {
  const values: Record<Part, number | null> = {
    place: metres === null ? null : halving(metres, rules.halfMetres),
    category: category === 'same' ? 1 : category === 'class' ? rules.sameClass : 0,
    text,
    time: halving(Math.abs(days), rules.halfDays),
  }
  const known = (Object.keys(rules.weights) as Part[]).flatMap((part) => {
    const value = values[part]
    return value === null ? [] : [{ part, value, weight: rules.weights[part] }]
  })
  const whole = known.reduce((sum, { weight }) => sum + weight, 0)
  const parts = known.map(({ part, value, weight }) => ({
    part,
    value: rounded(value),
    share: rounded((weight * value) / whole),
  }))
  return { score: rounded(parts.reduce((sum, { share }) => sum + share, 0)), parts }
}

/** Dice's measure over the pairs of characters and words that both have. */
export function textLikeness(a: string, b: string): number | null {
  const [one, other] = [new Set(lexemes(a)), new Set(lexemes(b))]
  if (one.size === 0 || other.size === 0) return null
  const both = [...one].filter((lexeme) => other.has(lexeme)).length
  return (2 * both) / (one.size + other.size)
}

function halving(amount: number, half: number): number {
  return 0.5 ** (amount / half)
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
