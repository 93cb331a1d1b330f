// The house as the rules see it: the order of its layers, and every file that was read.
import { existsSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { readSource, type Source } from './source.ts'

export interface Layer {
  name: string
  modules: string[]
}

export interface House {
  root: string
  /** From the lowest up. */
  layers: Layer[]
  sources: Source[]
}

/** Where a file of `src` lives: in a module, in a noun of the kernel, or among the composition roots. */
export type Home =
  | { kind: 'module'; layer: string; module: string; inside: string }
  | { kind: 'kernel'; noun: string; inside: string }
  | { kind: 'root' }

const folders = ['src', 'web', 'demo', 'conformance', 'bench', 'measure', 'tests', 'bin']
const leftOut = /(^|\/)(node_modules|dist|fixtures)\//

export function readHouse(root: string, layers: Layer[]): House {
  const paths = folders.flatMap((folder) => filesOf(root, folder)).filter((path) => !leftOut.test(path))
  return { root, layers, sources: paths.map((path) => readSource(root, path)) }
}

function filesOf(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|js|sql)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** Undefined for a path outside `src`, a package for instance. */
export function homeOf(path: string): Home | undefined {
  const [top, first, second, ...rest] = path.split('/')
  if (top !== 'src' || first === undefined) return undefined
  if (second === undefined || first === 'commands') return { kind: 'root' }
  if (first === 'kernel') return { kind: 'kernel', noun: second, inside: rest.join('/') }
  return { kind: 'module', layer: first, module: second, inside: rest.join('/') }
}
