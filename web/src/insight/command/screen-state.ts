// What the one map shows, as it stands in the address: a link shows the same to whoever may see it.
import type { Query } from '../../kernel/paths.ts'

export const measures = ['open', 'overdue', 'satisfaction'] as const
export type Measure = (typeof measures)[number]

export const rankings = ['region', 'organisation'] as const
export type Ranking = (typeof rankings)[number]

export interface ScreenState {
  /** Path of the region looked at; empty for the whole place. */
  region: string
  measure: Measure
  /** Level whose regions are coloured; empty for the one that fits the region. */
  level: string
  /** A past day `2026-03-02`; empty for now. */
  on: string
  ranking: Ranking
  cases: boolean
  components: boolean
  /** Dark by default, for a wall; light for print and rooms with windows. */
  light: boolean
}

const day = /^\d{4}-\d{2}-\d{2}$/

export function stateOf(query: URLSearchParams): ScreenState {
  const given = (name: string) => query.get(name) ?? ''
  return {
    region: given('region'),
    measure: measures.find((one) => one === given('show')) ?? 'open',
    level: given('level'),
    on: day.test(given('on')) ? given('on') : '',
    ranking: rankings.find((one) => one === given('rank')) ?? 'region',
    cases: given('cases') !== 'off',
    components: given('components') === 'on',
    light: given('look') === 'light',
  }
}

/** What is as usual does not stand in the address. */
export function queryOf(state: ScreenState): Query {
  return {
    region: state.region,
    show: state.measure === 'open' ? '' : state.measure,
    level: state.level,
    on: state.on,
    rank: state.ranking === 'region' ? '' : state.ranking,
    cases: state.cases ? '' : 'off',
    components: state.components ? 'on' : '',
    look: state.light ? 'light' : '',
  }
}
