// The evaluation of what was done (评价): counted within the caller's reach, with the formulas applied and every figure linked.
import type { Principal } from '../../../kernel/access/index.ts'
import type { Hub } from '../../../kernel/hub/index.ts'
import { type Language, text } from '../../../kernel/i18n/index.ts'
import { conditionsOf, whereOf } from '../list/conditions.ts'
import { contextOf } from '../list/context.ts'
import type { CaseFilter } from '../list/filter.ts'
import { departmentWeighting, meanOf, ratesOf, score } from './formulas.ts'
import { groupRule } from './grouping.ts'
import { groupLink, linkOf } from './links.ts'
import { groupNames } from './names.ts'
import { countGroups, type GroupRow } from './queries.ts'
import type { Grouping, StatGroup, StatsView } from './schema.ts'

export interface StatsOptions {
  groupBy: Grouping | undefined
  level: string | undefined
  filter: CaseFilter
  language: Language
}

const whole = { zh: '合计', en: 'Total' }

export function readStats(hub: Hub, principal: Principal, options: StatsOptions): Promise<StatsView> {
  const { filter, groupBy, language, level } = options
  return hub.db.tx(async (tx) => {
    const context = await contextOf(tx, filter.on)
    const where = whereOf(await conditionsOf(tx, principal, filter))
    const rule = await groupRule(tx, groupBy, level, filter, context.timeZone)
    const rows = await countGroups(tx, where, rule, context)
    const groups = groupBy ? rows.filter(({ isTotal }) => !isTotal) : []
    const keys = groups.flatMap(({ key }) => key ?? [])
    const nameOf = groupBy ? await groupNames(tx, groupBy, keys, language) : () => ''
    const mostFiled = Math.max(0, ...groups.map(({ filed }) => filed))
    const view = (row: GroupRow, by: Grouping): StatGroup => ({
      ...figuresOf(row, groupLink(filter, by, row.key, row.alone === true, rule.level)),
      key: row.key,
      name: nameOf(row.key),
      score: score(row, mostFiled, departmentWeighting),
    })
    const made = groupBy ? groups.map((row) => view(row, groupBy)) : []
    if (groupBy === 'month') made.sort((a, b) => ((a.key ?? '') < (b.key ?? '') ? -1 : 1))
    const total = rows.find(({ isTotal }) => isTotal)
    return {
      groupBy: groupBy ?? null,
      level: rule.level,
      groups: made,
      total: { ...figuresOf(total as GroupRow, linkOf(filter)), key: 'total', name: text(whole, language) },
      weighting: departmentWeighting,
    }
  })
}

function figuresOf(
  { alone: _alone, isTotal: _isTotal, key: _key, ratingSum, ...counts }: GroupRow,
  list: string,
) {
  return { ...counts, ...ratesOf(counts), ratingMean: meanOf(ratingSum, counts.rated), list }
}
