// Offers kinds for what somebody typed: those whose name or synonym stands in the words first, then those sharing letters.
import type { Language } from '../../../kernel/i18n/messages.ts'
import type { CategoryView } from '../api/categories.ts'

const most = 7
/** Code of what cannot be sorted yet: offered in other words. */
const unsorted = '00000'

/** Pairs of neighbouring letters, the unit in which Chinese words can be compared without cutting them. */
export function pairsOf(text: string): Set<string> {
  const letters = [...text.toLowerCase().replace(/[\s\p{P}]+/gu, '')]
  return new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`))
}

function scoreOf(category: CategoryView, text: string, pairs: Set<string>): number {
  const names = [category.name.zh, category.name.en, ...category.synonyms].filter(Boolean)
  return Math.max(
    ...names.map((name) => {
      const small = name.toLowerCase()
      if (text.includes(small)) return 100 + small.length
      if (small.includes(text)) return 50
      const own = pairsOf(small)
      const shared = [...own].filter((pair) => pairs.has(pair)).length
      return shared / Math.max(1, Math.sqrt(own.size))
    }),
    0,
  )
}

/** Nothing typed: the first of each class, so that there is something to pick. */
export function offerCategories(
  categories: readonly CategoryView[],
  typed: string,
  language: Language,
): CategoryView[] {
  const text = typed.trim().toLowerCase()
  const sorted = categories.filter(({ code }) => code !== unsorted)
  if (text === '') {
    const seen = new Set<string | null>()
    return sorted.filter(({ classCode }) => !seen.has(classCode) && seen.add(classCode)).slice(0, most)
  }
  const pairs = pairsOf(text)
  // In English nearly every pair of letters is shared by chance.
  const least = language === 'zh' ? 0.5 : 1.5
  return sorted
    .map((category) => ({ category, score: scoreOf(category, text, pairs) }))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ category }) => category)
}
