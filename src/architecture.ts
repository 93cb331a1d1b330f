// The ordered list of layers and modules: registration, migration order and tags follow it, and so do the tests of
// who may import whom.
import { existsSync } from 'node:fs'
import type { Module } from './kernel/module/index.ts'

export const layers = ['kernel', 'ground', 'data', 'work', 'affairs', 'insight'] as const

const names = ['ground/space', 'ground/identity', 'ground/decisions', 'work/cases']
/** Within `ground` a later module may use an earlier one; elsewhere modules of a layer speak by events. */
export const modules: Module[] = []
for (const name of names) {
  const url = new URL(`./${name}/index.ts`, import.meta.url)
  if (!existsSync(url)) continue
  const { manifest } = (await import(url.href)) as { manifest?: Module }
  if (manifest) modules.push(manifest)
}
