// Who may import whom (DESIGN of the house: a module imports the kernel and lower layers only, by their index).
import { type Home, type House, homeOf } from './house.ts'
import type { Rule, Violation } from './rule.ts'
import type { Import, Source } from './source.ts'

type Judge = (from: Home, to: Home, each: Import, source: Source) => boolean

/** Finds the imports from one place of `src` to another that the judge condemns. */
function between(house: House, says: string, condemned: Judge): Violation[] {
  return house.sources.flatMap((source) =>
    source.imports
      .filter((each) => {
        const from = homeOf(source.path)
        const to = homeOf(each.target)
        return from !== undefined && to !== undefined && condemned(from, to, each, source)
      })
      .map((each) => ({ path: source.path, line: each.line, says: `${says}: ${each.target}` })),
  )
}

/** `kernel/testing` composes a whole hub, as the roots do; only tests may take it (see testing-in-tests). */
function isTestBed(home: Home): boolean {
  return home.kind === 'kernel' && home.noun === 'testing'
}

function heightOf(house: House, layer: string): number {
  return house.layers.findIndex(({ name }) => name === layer)
}

export const lowerLayersOnly: Rule = {
  name: 'lower-layers-only',
  check: (house) =>
    between(house, 'imports a higher layer', (from, to) => {
      if (from.kind === 'root' || isTestBed(from)) return false
      if (to.kind === 'root') return true
      if (to.kind === 'kernel') return false
      return from.kind === 'kernel' || heightOf(house, to.layer) > heightOf(house, from.layer)
    }),
}

export const noNeighbours: Rule = {
  name: 'no-neighbours',
  check: (house) =>
    between(house, 'imports a module of its own layer', (from, to) => {
      if (from.kind !== 'module' || to.kind !== 'module') return false
      if (from.layer !== to.layer || from.module === to.module) return false
      const order = house.layers.find(({ name }) => name === from.layer)?.modules ?? []
      return from.layer !== 'ground' || order.indexOf(to.module) > order.indexOf(from.module)
    }),
}

export const indexOnly: Rule = {
  name: 'index-only',
  check: (house) => house.sources.flatMap(pastTheIndex),
}

/**
 * A module has one door, its index. The kernel's nouns, and the roots that compose it, may reach inside the kernel.
 * What stands beside `src` (the demo, checks against vectors) may also enter a noun of a module by that noun's index.
 */
function pastTheIndex(source: Source): Violation[] {
  const from = homeOf(source.path)
  if (source.path.startsWith('web/')) return []
  return source.imports
    .filter(({ target }) => {
      const to = homeOf(target)
      if (to === undefined || to.kind === 'root' || to.inside === 'index.ts') return false
      if (from === undefined && to.inside.endsWith('/index.ts')) return false
      if (to.kind === 'kernel') return from?.kind !== 'kernel' && from?.kind !== 'root'
      return from?.kind !== 'module' || from.layer !== to.layer || from.module !== to.module
    })
    .map(({ target, line }) => ({ path: source.path, line, says: `enters past the index: ${target}` }))
}

export const testingInTests: Rule = {
  name: 'testing-in-tests',
  check: (house) =>
    house.sources
      .filter(({ path, isTest }) => path.startsWith('src/') && !isTest && !/\/testing(\/|\.ts$)/.test(path))
      .flatMap((source) =>
        source.imports
          .filter(({ target }) => /^src\/.*\/testing(\/|\.ts$)/.test(target) || target === 'vitest')
          .map(({ target, line }) => ({ path: source.path, line, says: `ships a test's helper: ${target}` })),
      ),
}

export const webTypesOnly: Rule = {
  name: 'web-types-only',
  check: (house) =>
    house.sources
      .filter(({ path }) => path.startsWith('web/'))
      .flatMap((source) =>
        source.imports
          .filter(({ target, typeOnly }) => {
            const to = homeOf(target)
            return (
              to !== undefined && !(typeOnly && to.kind === 'module' && /(^|\/)schema\.ts$/.test(to.inside))
            )
          })
          .map(({ target, line }) => ({
            path: source.path,
            line,
            says: `takes more than types from a schema.ts: ${target}`,
          })),
      ),
}
