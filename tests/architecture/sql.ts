// What the SQL of a module may touch: its own schema and what lower modules publish; and never the database's clock.
import { type House, homeOf } from './house.ts'
import type { Rule, Violation } from './rule.ts'
import type { Found, Source } from './source.ts'

function withoutComments(text: string): string {
  return text.replace(/--[^\n]*/g, '').replace(/\/\*[\s\S]*?\*\//g, '')
}

function matches(source: Source, pattern: RegExp): (Found & { match: RegExpMatchArray })[] {
  return source.sql.flatMap((found) => {
    const text = withoutComments(found.what)
    return [...text.matchAll(pattern)].map((match) => ({ ...found, match }))
  })
}

function homesOfSql(house: House): { source: Source; owner: string }[] {
  return house.sources.flatMap((source) => {
    const home = homeOf(source.path)
    if (source.isTest || home === undefined || home.kind === 'root') return []
    return [{ source, owner: home.kind === 'kernel' ? 'kernel' : home.module }]
  })
}

/** Schemas whose published views this owner may read. */
function lowerThan(house: House, owner: string): string[] {
  const lower: string[] = []
  for (const { name, modules } of house.layers) {
    if (modules.includes(owner)) {
      return name === 'ground' ? lower.concat(modules.slice(0, modules.indexOf(owner))) : lower
    }
    lower.push(...modules)
  }
  return []
}

export const ownSchema: Rule = {
  name: 'own-schema',
  check(house) {
    const schemas = ['kernel', ...house.layers.flatMap(({ modules }) => modules)]
    const qualified = new RegExp(`(?<![.\\w'/:])"?(${schemas.join('|')})"?\\."?([a-z_][a-z0-9_]*)`, 'g')
    return homesOfSql(house).flatMap(({ source, owner }) => {
      const lower = lowerThan(house, owner)
      return matches(source, qualified)
        .filter(({ match: [, schema = '', name = ''] }) => {
          return schema !== owner && !(lower.includes(schema) && name.startsWith('public_'))
        })
        .map(({ line, match }) => violation(source, line, `touches ${match[0]}, which is not its own`))
    })
  },
}

const creates =
  /\bcreate\s+(?:or\s+replace\s+)?(?:unlogged\s+)?(?:table|(?:materialized\s+)?view|sequence|function|procedure|type|domain)\s+(?:if\s+not\s+exists\s+)?([\w.$"]+)/gi

export const qualifiedNames: Rule = {
  name: 'qualified-names',
  check: (house) =>
    homesOfSql(house)
      .filter(({ source }) => source.path.endsWith('.sql'))
      .flatMap(({ source, owner }) =>
        matches(source, creates)
          .filter(({ match }) => !match[1]?.replaceAll('"', '').startsWith(`${owner}.`))
          .map(({ line, match }) =>
            violation(source, line, `creates ${match[1]} outside the schema ${owner}`),
          ),
      ),
}

const databaseClock =
  /\b(?:(?:now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(|(?:current_timestamp|current_date|current_time|localtime|localtimestamp)\b)/gi

export const noDatabaseClock: Rule = {
  name: 'no-database-clock',
  check: (house) =>
    homesOfSql(house).flatMap(({ source }) =>
      matches(source, databaseClock).map(({ line, match }) =>
        violation(source, line, `asks the database for the time: ${match[0]}`),
      ),
    ),
}

function violation(source: Source, line: number, says: string): Violation {
  return { path: source.path, line, says }
}
