// What waits for the caller: cases in a state from which their own permissions lead on, within the reach of each
// permission, and those where their organisation was called to help.
import { join, type Sql, sql, type Tx } from '../../../kernel/db/index.ts'
import type { Flow } from '../flow/definition.ts'
import { currentRules } from '../reference/rules.ts'
import { anyOf, helpedBy, type Reader, reachOf } from './reach.ts'

/** Steps that bring a case nearer to its end. Turning it away, undoing it or putting it off is nobody's to-do. */
const leading: readonly string[] = ['accept', 'dispatch', 'finish', 'verify-pass', 'close']

/** The open states from which each permission leads on. */
export function statesByPermission({ actions, states }: Flow): Map<string, string[]> {
  const found = new Map<string, Set<string>>()
  for (const { from, kind, may } of actions) {
    if (!leading.includes(kind)) continue
    for (const one of may) {
      if (one.as !== 'case') continue
      const open = from.filter((state) => states[state]?.kind === 'open')
      found.set(one.permission, new Set([...(found.get(one.permission) ?? []), ...open]))
    }
  }
  return new Map([...found].map(([permission, names]) => [permission, [...names].sort()]))
}

export async function todoOf(tx: Tx, reader: Reader): Promise<Sql> {
  const { flow } = await currentRules(tx)
  const held = new Set(reader.grants.flatMap(({ permissions }) => permissions))
  const parts: Sql[] = []
  for (const [permission, states] of statesByPermission(flow)) {
    if (!held.has(permission)) continue
    const reach = anyOf(await reachOf(tx, reader, permission))
    parts.push(sql`(c.state = ANY (${states}::text[]) AND ${reach})`)
  }
  const own = reader.organisationId
  if (own && held.has('cases.handle')) parts.push(helpedBy([own]))
  // @NOTE said first so that the partial indices of open cases serve it.
  return parts.length === 0 ? sql`false` : sql`(c.kind = 'open' AND (${join(parts, ' OR ')}))`
}
