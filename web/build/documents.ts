// One document for each face, differing only in the pieces of script that it asks for at once: without being told, a
// browser would learn of the second when the first has run, and of the third from the second.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin, Rolldown } from 'vite'
import { filesWith } from './pieces.ts'

/** Names of chunks that each face opens with; the resident's first page needs nothing but the entry. */
const faces = {
  portal: ['portal'],
  desk: ['desk'],
  screen: ['ScreenPage', 'MapView', 'EChart'],
}

export function documents(): Plugin {
  return {
    name: 'documents',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const { source } = bundle['index.html'] as Rolldown.OutputAsset
      for (const [face, names] of Object.entries(faces)) {
        const known = String(source)
        const links = filesWith(bundle, ({ name }) => names.includes(name))
          .filter((file) => !known.includes(file))
          .map(linkTo)
        await writeFile(join(dir, `${face}.html`), known.replace('</head>', `${links.join('')}</head>`))
      }
    },
  }
}

function linkTo(file: string): string {
  return file.endsWith('.css')
    ? `<link rel="stylesheet" crossorigin href="/${file}">`
    : `<link rel="modulepreload" crossorigin href="/${file}">`
}
