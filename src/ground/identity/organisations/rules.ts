// The tree of organisations: what a path is, and when a move would bend it into a ring.
import type { OrganisationTree, OrganisationView } from './schema.ts'

/** Ids from the root, each followed by a slash. */
export function pathBelow(parentPath: string | null, id: string): string {
  return `${parentPath ?? ''}${id}/`
}

/** Whether an organisation would stand below itself under the parent with this path. */
export function wouldCycle(id: string, parentPath: string): boolean {
  return parentPath.split('/').includes(id)
}

/** Nests rows of any order; brothers stand in the order of their codes, rows without their parent stand at the top. */
export function treeOf(rows: readonly OrganisationView[]): OrganisationTree[] {
  const nodes = new Map(rows.map((row) => [row.id, { ...row, children: [] as OrganisationTree[] }]))
  const roots: OrganisationTree[] = []
  for (const node of [...nodes.values()].sort(byCode)) {
    const parent = node.parentId === null ? undefined : nodes.get(node.parentId)
    ;(parent?.children ?? roots).push(node)
  }
  return roots
}

function byCode(a: { code: string }, b: { code: string }): number {
  return a.code < b.code ? -1 : Number(a.code > b.code)
}
