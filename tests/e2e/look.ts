// Looks at a page as a person with little sight, a large thumb or no mouse does: axe's rules for WCAG 2.2 AA, sizes of what is
// touched and of what is read (GB/T-style figures of elder mode), and a picture for a person to look at.
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { narrowLines, smallTargets, smallWords, wideThings } from './measures.ts'

const pictures = fileURLToPath(new URL('../../dist/screens/', import.meta.url))

export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: `${pictures}${name}.png` })
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const colours = { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] }

/** What axe finds, of any weight; nothing is an empty list. `colours` for what differs in nothing else. */
export async function violationsOn(page: Page, rules: 'all' | 'colours' = 'all'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  return page.evaluate(
    async (runOnly) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') }
      // What passes is not asked for: describing it takes longer than finding what does not.
      const { violations } = await axe.run({ runOnly, reporter: 'no-passes', resultTypes: ['violations'] })
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
    },
    rules === 'all' ? { type: 'tag' as const, values: tags } : colours,
  )
}

export interface Sizes {
  /** CSS pixels that everything touched must have in both directions. */
  target: number
  /** CSS pixels of the smallest words. */
  text: number
}

/** Elder mode: targets 60, words 18, lines 1.3. The portal and phones: 44. A desk's desktop: 24 (FIELD.md §7, WCAG 2.2). */
export function sizesOf(face: 'portal' | 'desk', size: 'phone' | 'desktop', elder: boolean): Sizes {
  if (elder) return { target: face === 'desk' && size === 'desktop' ? 24 : 60, text: 18 }
  return { target: face === 'desk' && size === 'desktop' ? 24 : 44, text: 12 }
}

/** What is too small to touch or to read, or makes the page scroll sideways. */
export async function misfitsOn(page: Page, { target, text }: Sizes): Promise<string[]> {
  const say = (what: string, found: string[]) => found.map((each) => `${what}: ${each}`)
  return [
    ...say(`smaller than ${target} px`, await page.evaluate(smallTargets, target)),
    ...say(`words below ${text} px`, await page.evaluate(smallWords, text)),
    ...(text >= 18 ? say('lines below 1.3', await page.evaluate(narrowLines, 1.3)) : []),
    ...say('scrolls sideways', await page.evaluate(wideThings)),
  ]
}
