// What of the tree is shown: those that match, with the way down to them.
import type { OrganisationTree } from '../api.ts'

export interface TreeFilter {
  words: string
  kind: string
  retired: boolean
}

export function filterTree(tree: readonly OrganisationTree[], filter: TreeFilter): OrganisationTree[] {
  const shown = tree.flatMap((one) => {
    if (!filter.retired && !one.active) return []
    const children = filterTree(one.children, filter)
    return matches(one, filter) || children.length > 0 ? [{ ...one, children }] : []
  })
  return [...shown.filter(hasBelow), ...shown.filter((one) => !hasBelow(one))]
}

/** Governments and streets come before their many small ones. */
function hasBelow({ children }: OrganisationTree): boolean {
  return children.length > 0
}

function matches({ code, kind, name }: OrganisationTree, filter: TreeFilter): boolean {
  const words = filter.words.trim().toLowerCase()
  const found = words === '' || name.toLowerCase().includes(words) || code.toLowerCase().startsWith(words)
  return found && (filter.kind === '' || kind === filter.kind)
}

export function countTree(tree: readonly OrganisationTree[]): number {
  return tree.reduce((sum, { children }) => sum + 1 + countTree(children), 0)
}
