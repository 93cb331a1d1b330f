// The guide is true to the house: its pictures are there, its links lead somewhere, and no page of the hub goes unmentioned.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pages } from './e2e/pages.ts'
import { allPapers, guidePapers, linksOf, pictureFolder, picturesOf, root } from './guide-pages.ts'

const isThere = (path: string) => existsSync(join(root, path))
const papers = guidePapers()

describe('the guide', () => {
  const pictures = papers.flatMap(picturesOf)

  test('shows pictures, each with words for whoever does not see it', () => {
    expect(pictures.length).toBeGreaterThan(10)
    expect(pictures.filter(({ alt }) => alt.trim().length < 6)).toEqual([])
  })

  test('has every picture that it shows (npm run guide makes them)', () => {
    const missing = pictures.filter(({ name }) => !isThere(join(pictureFolder, `${name}.webp`)))
    expect(missing.map(({ name, paper }) => `${paper}: ${name}`)).toEqual([])
  })

  test('mentions every page by its address', () => {
    const text = papers.map((paper) => paper.text).join('\n')
    expect(pages.filter(({ path }) => !text.includes(`\`${path}\``)).map(({ path }) => path)).toEqual([])
  })
})

describe('links', () => {
  test.each(allPapers().map((paper) => [paper.path, paper] as const))('%s', (_path, paper) => {
    const shown = picturesOf(paper).map(({ name }) => join(pictureFolder, `${name}.webp`))
    expect(linksOf(paper).filter((path) => !shown.includes(path) && !isThere(path))).toEqual([])
  })
})
