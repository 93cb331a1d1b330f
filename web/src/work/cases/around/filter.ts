// The filter of the public list as it stands in the address, and as the hub is asked.
import type { Query } from '../../../kernel/paths.ts'
import { daysBefore } from '../../../kernel/time/days.ts'

export const periods = ['7', '30', '90'] as const

export interface PublicFilter {
  kind: '' | 'open' | 'closed'
  class: string
  region: string
  days: '' | (typeof periods)[number]
}

/** What stands in an address may be anything: what is not known is as if it were not said. Open ones unless told. */
export function readFilter(search: URLSearchParams): PublicFilter {
  const kind = search.get('kind') ?? 'open'
  const days = search.get('days') ?? ''
  return {
    kind: kind === 'open' || kind === 'closed' ? kind : '',
    class: search.get('class') ?? '',
    region: search.get('region') ?? '',
    days: periods.find((one) => one === days) ?? '',
  }
}

/** As it stands in an address: the usual is left out. */
export function filterAddress({ class: of, days, kind, region }: PublicFilter): Query {
  return { kind: kind === 'open' ? '' : kind || 'all', class: of, region, days }
}

export function filterQuery({ class: of, days, kind, region }: PublicFilter, now: Date): Query {
  return { kind, class: of, region, from: days ? daysBefore(now, Number(days)) : '' }
}
