// One document for each face, differing only in what it asks for at once: without being told, a browser would learn of the
// second piece of script when the first has run, of the third from the second, and then ask the hub who is here.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin, Rolldown } from 'vite'
import { endpoints } from '../src/kernel/paths.ts'
import { filesWith } from './pieces.ts'

interface Face {
  /** Names of the chunks that it opens with. */
  chunks: string[]
  /** What it asks the hub before anything else. */
  asks: string[]
}

/** The resident's first page needs nothing but the entry. */
const faces: Record<string, Face> = {
  portal: { chunks: ['portal'], asks: [] },
  desk: { chunks: ['desk'], asks: [endpoints.session()] },
  screen: { chunks: ['ScreenPage', 'MapView', 'EChart'], asks: [endpoints.session()] },
}

export function documents(): Plugin {
  return {
    name: 'documents',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const { source } = bundle['index.html'] as Rolldown.OutputAsset
      const known = String(source)
      for (const [face, { asks, chunks }] of Object.entries(faces)) {
        const files = filesWith(bundle, ({ name }) => chunks.includes(name))
        const links = [
          ...asks.map(linkToAnswer),
          ...files.filter((file) => !known.includes(file)).map(linkTo),
        ]
        await writeFile(join(dir, `${face}.html`), known.replace('</head>', `${links.join('')}</head>`))
      }
    },
  }
}

/** `anonymous` is how `fetch` asks by itself: with the cookies of the hub's own pages. */
function linkToAnswer(url: string): string {
  return `<link rel="preload" as="fetch" crossorigin="anonymous" href="${url}">`
}

function linkTo(file: string): string {
  return file.endsWith('.css')
    ? `<link rel="stylesheet" crossorigin href="/${file}">`
    : `<link rel="modulepreload" crossorigin href="/${file}">`
}
