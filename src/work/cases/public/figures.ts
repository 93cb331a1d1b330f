// The figures of a place for everybody: the statistics' own, over the whole region, not a second definition of any.
import { findRegion } from '../../../ground/space/index.ts'
import { system } from '../../../kernel/access/index.ts'
import { sql, type Tx } from '../../../kernel/db/index.ts'
import { fieldProblem } from '../../../kernel/errors/index.ts'
import type { Hub } from '../../../kernel/hub/index.ts'
import type { Language } from '../../../kernel/i18n/index.ts'
import { contextOf } from '../list/context.ts'
import type { StatsView } from '../statistics/schema.ts'
import { readStats } from '../statistics/service.ts'
import limits from './limits.json' with { type: 'json' }
import { prefixes } from './regions.ts'
import type { PublicFigure, PublicFigures, PublicRegion } from './schema.ts'

/** `asked`: code or path of a region; everything when left out. @throws request.invalid on `region` */
export async function readFigures(
  hub: Hub,
  asked: string | undefined,
  language: Language,
): Promise<PublicFigures> {
  const { months, region } = await hub.db.tx(async (tx) => {
    const { now, timeZone } = await contextOf(tx)
    return { region: asked ? await regionOf(tx, asked) : null, months: lastMonths(now, timeZone) }
  })
  const filter = region ? { region: region.path } : {}
  const stats = (groupBy: 'month' | 'region', more: object = {}) =>
    readStats(hub, system, { groupBy, level: undefined, language, filter: { ...filter, ...more } })
  const below = await stats('region')
  const byMonth = await stats('month', { reportedFrom: `${months[0]}-01` })
  return {
    region,
    total: plain(below.total),
    months: months.map((month) => ({ month, ...plain(groupOf(byMonth, month) ?? nothing(below.total)) })),
    regions: below.groups.flatMap(({ key, name, ...figures }) => {
      const code = key?.split('/').filter(Boolean).at(-1)
      return code && key !== region?.path ? [{ code, name, ...plain(figures) }] : []
    }),
  }
}

async function regionOf(tx: Tx, asked: string): Promise<PublicRegion> {
  const code = asked.split('/').filter(Boolean).at(-1) ?? asked
  const found = await findRegion(tx, code)
  if (!found || found.level === 'grid') throw fieldProblem([{ field: 'region', message: noRegion }])
  const { centre, level, name, path } = found
  const above = await tx.rows<{ code: string; name: string; level: string }>(sql`
    SELECT code, name, level FROM space.public_region WHERE path = ANY (${prefixes(path).slice(0, -1)}::text[])
    ORDER BY path COLLATE "C"`)
  return { code, name, level, path, centre, above }
}

const noRegion = { zh: '没有这个区域', en: 'There is no such region' }

/** `2025-12`, oldest first, the month of now last. */
export function lastMonths(now: Date, timeZone: string, count: number = limits.months): string[] {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit' })
  const [year = 0, month = 1] = format.format(now).split('-').map(Number)
  return Array.from({ length: count }, (_, at) =>
    new Date(Date.UTC(year, month - count + at, 1)).toISOString().slice(0, 7),
  )
}

function groupOf({ groups }: StatsView, month: string): StatsView['groups'][number] | undefined {
  return groups.find(({ key }) => key === month)
}

function plain<T extends PublicFigure>(figures: T): PublicFigure {
  const {
    key: _key,
    list: _list,
    name: _name,
    score: _score,
    ...rest
  } = figures as T & Record<string, unknown>
  return rest as unknown as PublicFigure
}

/** A month in which nothing was reported: counts are 0, rates and means have nothing to be of. */
function nothing(like: PublicFigure): PublicFigure {
  const entries = Object.keys(plain(like)).map((name) => [name, isOf.test(name) ? null : 0])
  return Object.fromEntries(entries) as PublicFigure
}

const isOf = /(Rate|Accuracy|Mean)$/
