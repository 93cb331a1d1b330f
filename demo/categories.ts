// Shancheng's own dictionary of what is reported, in the class structure of GB/T 30428. It is small, made up and
// marked as such: the official directories are under copyright, and a city imports its own edition.
import { COMPONENT_CATEGORIES } from './categories/components.ts'
import { MATTER_CATEGORIES } from './categories/matters.ts'
import type { DemoCategory } from './categories/shape.ts'
import { STANDARD } from './component-kinds.ts'

export { type CategoryKind, type Condition, type DemoCategory, MATTER_CLASSES } from './categories/shape.ts'
export { COMPONENT_CLASSES, STANDARD } from './component-kinds.ts'

export const STANDARD_NAME = {
  zh: '善城示范目录（自编，非国家标准目录）',
  en: 'Shancheng demonstration directory (our own)',
}

export const CATEGORIES: DemoCategory[] = [...COMPONENT_CATEGORIES, ...MATTER_CATEGORIES]

const byCode = new Map(CATEGORIES.map((category) => [category.code, category]))

/** @throws RangeError for a code that the dictionary does not hold. */
export function getCategory(code: string): DemoCategory {
  const category = byCode.get(code)
  if (!category) throw new RangeError(`no category ${code}`)
  return category
}

/** The key under which the cases module knows a category. */
export function keyOf({ code, kind }: DemoCategory): string {
  return `${STANDARD}:${kind}:${code}`
}
