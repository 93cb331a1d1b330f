// Changing a mapping bit by bit, so that what goes together stays together.
import type { CaseMapping } from '../api.ts'

export type Field = keyof CaseMapping['columns']
type Unknown = 'create' | 'leave-out' | 'reject'

/** The first of a field's columns; a field may name several. */
export function columnOf(mapping: CaseMapping, field: Field): string {
  return [mapping.columns[field] ?? []].flat()[0] ?? ''
}

/** With a column of organisations or regions it must be said what happens to unknown ones; without one, not. */
export function withColumn(
  mapping: CaseMapping,
  field: Field,
  column: string,
  states: readonly string[],
): CaseMapping {
  const { [field]: _before, ...others } = mapping.columns
  const columns = (column === '' ? others : { ...others, [field]: column }) as CaseMapping['columns']
  const next: CaseMapping = { ...mapping, columns }
  if (field === 'organisation') return withNamed(next, 'organisations', column !== '')
  if (field === 'region') return withNamed(next, 'regions', column !== '')
  if (field === 'due') return { ...next, dueDates: column === '' ? 'rules' : next.dueDates }
  if (field === 'state') return withStates(next, column === '' ? undefined : states)
  return next
}

function withNamed(mapping: CaseMapping, what: 'organisations' | 'regions', named: boolean): CaseMapping {
  const { [what]: before, ...others } = mapping
  return named
    ? { ...others, [what]: before ?? { standard: mapping.source, unknown: 'create' as const } }
    : others
}

function withStates(mapping: CaseMapping, states: readonly string[] | undefined): CaseMapping {
  const { states: before = {}, ...others } = mapping
  if (!states) return others
  return { ...others, states: Object.fromEntries(states.map((state) => [state, before[state] ?? 'open'])) }
}

/** The code lists that an import makes are named after its source. */
export function withSource(mapping: CaseMapping, source: string): CaseMapping {
  const renamed = <T extends { standard: string }>(of: T): T => ({
    ...of,
    standard: of.standard === mapping.source ? source : of.standard,
  })
  return {
    ...mapping,
    source,
    categories: renamed(mapping.categories),
    ...(mapping.organisations && { organisations: renamed(mapping.organisations) }),
    ...(mapping.regions && { regions: renamed(mapping.regions) }),
  }
}

export function withUnknown(
  mapping: CaseMapping,
  what: 'categories' | 'organisations' | 'regions',
  unknown: Unknown,
): CaseMapping {
  if (what === 'categories')
    return {
      ...mapping,
      categories: { ...mapping.categories, unknown: unknown === 'reject' ? 'reject' : 'create' },
    }
  const before = mapping[what]
  return before ? { ...mapping, [what]: { ...before, unknown } } : mapping
}
