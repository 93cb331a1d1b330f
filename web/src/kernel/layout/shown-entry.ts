// Which entry of the navigation the open page belongs to: the one whose address says most of it.
import type { DeskEntry } from './desk-entries.ts'

export function shownEntry(
  entries: readonly DeskEntry[],
  pathname: string,
  search: string,
): DeskEntry | undefined {
  const query = new URLSearchParams(search)
  const weigh = ({ to }: DeskEntry): number => {
    const [path = '', asked = ''] = to.split('?')
    if (pathname !== path && !pathname.startsWith(`${path}/`)) return 0
    const pairs = [...new URLSearchParams(asked)]
    return pairs.every(([name, value]) => query.get(name) === value) ? path.length + pairs.length : 0
  }
  return [...entries]
    .map((entry) => ({ entry, weight: weigh(entry) }))
    .sort((a, b) => b.weight - a.weight)
    .find(({ entry, weight }) => weight > 0 && entry.to !== '/')?.entry
}
