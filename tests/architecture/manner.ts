// Rules on single files: where the environment and the clock are read, and which checks may be switched off.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { House } from './house.ts'
import type { Rule, Violation } from './rule.ts'
import type { Found, Source } from './source.ts'

function each(house: House, within: RegExp, pick: (source: Source) => Found[], says: string): Violation[] {
  return house.sources
    .filter(({ path }) => within.test(path))
    .flatMap((source) =>
      pick(source).map(({ line, what }) => ({ path: source.path, line, says: `${says}: ${what}` })),
    )
}

export const environmentInConfig: Rule = {
  name: 'environment-in-config',
  check: (house) =>
    each(
      house,
      /^src\/(?!kernel\/(config|testing)\/)/,
      (source) => source.environmentReads,
      'reads the environment',
    ),
}

export const oneClock: Rule = {
  name: 'one-clock',
  check: (house) =>
    each(
      house,
      /^src\/(?!kernel\/clock\/)/,
      (source) => (source.isTest ? [] : source.clockReads),
      'asks the machine for the time',
    ),
}

export const noAny: Rule = {
  name: 'no-any',
  check: (house) => each(house, /^/, (source) => source.anyTypes, 'is typed'),
}

export const reasonedSuppressions: Rule = {
  name: 'reasoned-suppressions',
  check: (house) => each(house, /^/, (source) => source.suppressions, 'switches a check off without @NOTE'),
}

export const everyModule: Rule = {
  name: 'every-module',
  check(house) {
    const declared = house.layers.flatMap(({ name, modules }) => modules.map((module) => `${name}/${module}`))
    const present = house.sources
      .map(({ path }) => /^src\/([^/]+\/[^/]+)\//.exec(path)?.[1] ?? '')
      .filter((name) => name !== '' && !/^(kernel|commands)\//.test(name))
    const says = (module: string, problem: string) => ({ path: `src/${module}`, line: 1, says: problem })
    return [
      ...declared
        .filter((module) => !existsSync(join(house.root, 'src', module, 'index.ts')))
        .map((module) => says(module, 'is declared and has no index.ts')),
      ...[...new Set(present)]
        .filter((module) => !declared.includes(module))
        .map((module) => says(module, 'is not declared in src/architecture.ts')),
      ...declared
        .filter((module) => existsSync(join(house.root, 'src', module)) && !hasReadme(house.root, module))
        .map((module) => says(module, 'has no README.md')),
    ]
  },
}

function hasReadme(root: string, module: string): boolean {
  return readdirSync(join(root, 'src', module)).includes('README.md')
}
