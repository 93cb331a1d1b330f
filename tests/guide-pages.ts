// The papers that people read, and what they point at: the same for the test of the guide and for the making of its pictures.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
export const pictureFolder = 'docs/guide/images'

/** Path from the root, and the text. */
export interface Paper {
  path: string
  text: string
}

function papersIn(folder: string, isWanted: (path: string) => boolean, recursive = true): Paper[] {
  return readdirSync(join(root, folder), { recursive, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && isWanted(name))
    .sort()
    .map((name) => join(folder, name))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

export function guidePapers(): Paper[] {
  return papersIn('docs/guide', () => true)
}

/** The whole of docs/, what stands at the root, and the README of every folder of the source. */
export function allPapers(): Paper[] {
  const isReadme = (name: string) => /(^|[\\/])README[^\\/]*\.md$/.test(name)
  return [
    ...papersIn('.', () => true, false),
    ...papersIn('docs', () => true),
    ...papersIn('src', isReadme),
    ...papersIn('web', isReadme),
  ]
}

/** Addresses within the house, from the root; what leads outside or to a heading of the same page is left out. */
export function linksOf({ path, text }: Paper): string[] {
  const prose = text.replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, '')
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.split('#', 1)[0] ?? '')
    .filter((target) => target !== '' && !/^[a-z]+:/i.test(target))
    .map((target) => join(dirname(path), decodeURIComponent(target)))
}

export interface Picture {
  /** As in dist/screens, without the ending. */
  name: string
  alt: string
  paper: string
}

export function picturesOf({ path, text }: Paper): Picture[] {
  return [...text.matchAll(/!\[([^\]]*)\]\(images\/([^)\s]+)\.webp\)/g)].map(([, alt = '', name = '']) => ({
    name,
    alt,
    paper: path,
  }))
}
