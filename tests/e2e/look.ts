// Looks at a page as a person with little sight, a large thumb or no mouse does: axe's rules for WCAG 2.2 AA, sizes of what is
// touched and of what is read (GB/T-style figures of elder mode), and a picture for a person to look at.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { narrowLines, smallTargets, smallWords, wideThings } from './measures.ts'

const pictures = fileURLToPath(new URL('../../dist/screens/', import.meta.url))

export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: `${pictures}${name}.png` })
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** No violation of any weight. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join('\n   ')}`,
  )
  expect(found, name).toEqual([])
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

export async function expectSizes(page: Page, name: string, { target, text }: Sizes): Promise<void> {
  expect(await page.evaluate(smallTargets, target), `${name}: smaller than ${target} px`).toEqual([])
  expect(await page.evaluate(smallWords, text), `${name}: words below ${text} px`).toEqual([])
  if (text >= 18) expect(await page.evaluate(narrowLines, 1.3), `${name}: lines below 1.3`).toEqual([])
  expect(await page.evaluate(wideThings), `${name}: scrolls sideways`).toEqual([])
}

/** All of it, once. */
export async function lookAt(page: Page, name: string, sizes?: Sizes): Promise<void> {
  await picture(page, name)
  await expectAccessible(page, name)
  if (sizes) await expectSizes(page, name, sizes)
}
