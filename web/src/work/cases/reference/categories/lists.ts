// Synonyms and conditions as a person writes them: one a line.
import type { CategoryInput, CategoryView } from '../api.ts'

type Condition = CategoryView['conditions'][number]

export function readLines(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean)
}

/** A condition keeps its key and its English as long as its name stays; urgent ones end in an exclamation mark. */
export function readConditions(
  text: string,
  before: readonly Condition[],
): NonNullable<CategoryInput['conditions']> {
  return readLines(text).map((line) => {
    const urgent = /[!！]$/.test(line)
    const name = line.replace(/[!！]$/, '').trim()
    const known = before.find((one) => one.name.zh === name)
    return known ? { ...known, urgent } : { key: name, name: { zh: name, en: name }, urgent }
  })
}

export function writeConditions(conditions: readonly Condition[]): string {
  return conditions.map(({ name, urgent }) => `${name.zh}${urgent ? '!' : ''}`).join('\n')
}

export interface CategoryClass {
  key: string
  name: CategoryView['className']
  categories: CategoryView[]
}

/** By class, in the order in which they come; those that match what was typed. */
export function byClass(categories: readonly CategoryView[], typed: string): CategoryClass[] {
  const words = typed.trim().toLowerCase()
  const classes = new Map<string, CategoryClass>()
  for (const one of categories) {
    const text = [one.code, one.name.zh, one.name.en, ...one.synonyms].join(' ').toLowerCase()
    if (!text.includes(words)) continue
    const key = one.className?.zh ?? ''
    const group = classes.get(key) ?? { key, name: one.className, categories: [] }
    group.categories.push(one)
    classes.set(key, group)
  }
  return [...classes.values()]
}
