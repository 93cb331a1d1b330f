// How well a known place answers what was sought. Of our own making, 0 to 1: four fifths for how much of the query is
// found, one fifth for how much of the place's words were asked for.

import { houseNumber, wordsOf } from './words.ts'

export interface Candidate {
  name: string
  address: string | null
  aliases: readonly string[]
}

export type Match = 'exact' | 'similar' | 'near-number'

export interface Score {
  /** 0 to 1, two decimals. */
  score: number
  match: Match
  /** Distance between the house numbers sought and found; 0 when there are none. */
  numberApart: number
}

/** `near-number`: the street was found, and of its numbers this one. */
export function scoreOf(query: string, candidate: Candidate): Score {
  const texts = [candidate.name, ...candidate.aliases, ...(candidate.address ? [candidate.address] : [])]
  const sought = plainOf(query)
  if (texts.some((text) => plainOf(text) === sought)) return { score: 1, match: 'exact', numberApart: 0 }
  const whole = [...texts, `${candidate.address ?? ''}${candidate.name}`]
  const numbers = { sought: houseNumber(query), found: houseNumber(candidate.address ?? candidate.name) }
  const differ = numbers.sought !== null && numbers.found !== null && numbers.sought !== numbers.found
  const asked = withoutNumbers(query, differ)
  const score = Math.max(...whole.map((text) => overlap(asked, withoutNumbers(text, differ))))
  const numberApart = differ ? Math.abs((numbers.sought ?? 0) - (numbers.found ?? 0)) : 0
  if (!differ) return { score: round(Math.min(score, 0.99)), match: 'similar', numberApart }
  return { score: round(score * (0.5 + 0.4 / (1 + numberApart / 10))), match: 'near-number', numberApart }
}

function overlap(query: string[], text: string[]): number {
  if (query.length === 0 || text.length === 0) return 0
  const words = new Set(text)
  const found = new Set(query.filter((word) => words.has(word))).size
  return (0.8 * found) / new Set(query).size + (0.2 * found) / words.size
}

function withoutNumbers(text: string, drop: boolean): string[] {
  const words = wordsOf(text)
  return drop ? words.filter((word) => !/^\d+$/.test(word)) : words
}

function plainOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function round(score: number): number {
  return Math.round(score * 100) / 100
}
