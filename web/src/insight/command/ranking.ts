// The order of a ranking: worst first, but never by a rate of a handful of cases.
import type { StatGroup } from './api.ts'

export interface Rank {
  key: string
  name: string
  rate: number
  /** Cases that the rate is of. */
  of: number
  /** Too few for the rate to say much. */
  few: boolean
  list: string
}

/** Below this many cases one case more or less moves a rate by ten points. */
export const enough = 10
const shown = 8

type Group = Pick<StatGroup, 'key' | 'name' | 'onTimeRate' | 'dueClosed' | 'list'>

export function ranked(groups: readonly Group[]): Rank[] {
  return groups
    .flatMap(({ dueClosed, key, list, name, onTimeRate }) =>
      key === null || onTimeRate === null
        ? []
        : [{ key, name, rate: onTimeRate, of: dueClosed, few: dueClosed < enough, list }],
    )
    .sort((a, b) => Number(a.few) - Number(b.few) || a.rate - b.rate || b.of - a.of)
    .slice(0, shown)
}
