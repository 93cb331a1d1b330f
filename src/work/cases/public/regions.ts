// What the regions of a path are called, from the district down to the community; finer is nobody's business.
import { sql, type Tx } from '../../../kernel/db/index.ts'

export interface NamedCode {
  code: string
  name: string
}

const shown = ['district', 'street', 'community']

/** For paths `99/9901/990101/…`, grids included. */
export async function regionChains(tx: Tx, paths: readonly string[]): Promise<(path: string) => NamedCode[]> {
  const asked = [...new Set(paths.flatMap(prefixes))]
  const rows = await tx.rows<NamedCode & { path: string }>(sql`
    SELECT path, code, name FROM space.public_region WHERE path = ANY (${asked}::text[]) AND level = ANY (${shown}::text[])`)
  const named = new Map(rows.map(({ code, name, path }) => [path, { code, name }]))
  return (path) => prefixes(path).flatMap((prefix) => named.get(prefix) ?? [])
}

/** `a/b/c/` → `a/`, `a/b/`, `a/b/c/`. */
export function prefixes(path: string): string[] {
  const codes = path.split('/').filter(Boolean)
  return codes.map((_, at) => `${codes.slice(0, at + 1).join('/')}/`)
}
