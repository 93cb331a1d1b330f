// Every text on every ground it stands on, in every appearance: WCAG 2.2's contrast from the values of tokens.css themselves.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const sheet = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

function block(selector: string): Record<string, string> {
  const body = sheet.split(`${selector} {`)[1]?.split('}')[0] ?? ''
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
  )
}

const [light, elder, dark, both] = [':root', '\n.elder', '\n.dark', '\n.dark.elder'].map(block)

const appearances = {
  light: { ...light },
  elder: { ...light, ...elder },
  dark: { ...light, ...dark },
  'dark elder': { ...light, ...elder, ...dark, ...both },
}

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [dark = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (bright + 0.05) / (dark + 0.05)
}

const meanings = ['red', 'orange', 'yellow', 'blue', 'green']
const pairs = [
  ...['ink', 'ink-2', 'ink-3', 'brand', ...meanings].flatMap((text) =>
    ['paper', 'card'].map((ground) => [text, ground]),
  ),
  ...['ink', 'ink-2', 'ink-3'].map((text) => [text, 'ground']),
  ...meanings.flatMap((meaning) => [
    [meaning, `${meaning}-soft`],
    ['ink', `${meaning}-soft`],
    ['ink-2', `${meaning}-soft`],
  ]),
  ['brand', 'brand-soft'],
  ['ink', 'brand-soft'],
  ['on-brand', 'brand'],
]

describe.each(Object.entries(appearances))('%s', (_name, values: Record<string, string>) => {
  test.each(pairs)('%s on %s is read', (text = '', ground = '') => {
    expect(contrast(values[text] ?? '', values[ground] ?? '')).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['paper', 'card'])('the edge of a field is seen on %s', (ground) => {
    expect(contrast(values.edge ?? '', values[ground] ?? '')).toBeGreaterThanOrEqual(3)
  })
})
