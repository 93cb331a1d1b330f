// From a figure to its cases: the query of the list that shows the same set.
import type { CaseFilter } from '../list/filter.ts'
import type { Grouping } from './schema.ts'

/** `alone`: the key stands for itself without what lies below it. */
export function groupLink(
  filter: CaseFilter,
  groupBy: Grouping,
  key: string | null,
  alone: boolean,
  level: string | null,
): string {
  const { below, regionOnly, ...rest } = filter
  const kept: CaseFilter = {
    ...rest,
    ...(groupBy !== 'organisation' && below !== undefined && { below }),
    ...(groupBy !== 'region' && regionOnly !== undefined && { regionOnly }),
  }
  return linkOf({ ...kept, ...narrowed(groupBy, key, alone, level) })
}

function narrowed(groupBy: Grouping, key: string | null, alone: boolean, level: string | null): CaseFilter {
  if (groupBy === 'organisation') return { organisation: key ?? 'none' }
  if (groupBy === 'region')
    return key === null ? { region: 'none' } : { region: key, ...(alone && { regionOnly: true }) }
  if (groupBy === 'month') return { month: key ?? '' }
  return level === 'class' && !alone ? { class: key ?? '' } : { category: key ?? '' }
}

export function linkOf(filter: CaseFilter): string {
  const set = Object.entries(filter).filter(([, value]) => value !== undefined)
  return new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString()
}
