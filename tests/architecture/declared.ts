// The layers and modules as `src/architecture.ts` declares them, from the lowest up.
import { existsSync } from 'node:fs'
import { modules, layers as names } from '../../src/architecture.ts'
import type { Layer } from './house.ts'

function isIn(layer: string, module: string): boolean {
  return existsSync(new URL(`../../src/${layer}/${module}`, import.meta.url))
}

export const layers: Layer[] = names
  .filter((name) => name !== 'kernel')
  .map((name) => ({
    name,
    modules: modules.map((module) => module.name).filter((module) => isIn(name, module)),
  }))

/** Declared modules that have no folder in any layer. */
export const homeless = modules
  .map((module) => module.name)
  .filter((module) => !layers.some((layer) => layer.modules.includes(module)))
