// What happens now (正在发生): the latest steps within the caller's reach, in the words of each case's own flow.
import type { Principal } from '../../../kernel/access/index.ts'
import { fieldProblem } from '../../../kernel/errors/index.ts'
import { decodeCursor, encodeCursor } from '../../../kernel/http/index.ts'
import type { Hub } from '../../../kernel/hub/index.ts'
import { isId } from '../../../kernel/ids/index.ts'
import { conditionsOf, whereOf } from '../list/conditions.ts'
import type { CaseFilter } from '../list/filter.ts'
import { stepNames } from '../list/flow-names.ts'
import { type HappeningPage, latestHappenings } from './queries.ts'
import type { HappeningView } from './schema.ts'

/** How far back one can look, in days; what is older is in the cases. */
const lately = 14
const oneDay = 86_400_000

export interface HappeningQuery {
  filter: CaseFilter
  cursor: string | undefined
  limit: number
}

export function readHappenings(
  hub: Hub,
  principal: Principal,
  { cursor, filter, limit }: HappeningQuery,
): Promise<{ items: HappeningView[]; next: string | null }> {
  return hub.db.tx(async (tx) => {
    const after = cursor === undefined ? undefined : placeOf(cursor)
    const since = new Date(tx.now.getTime() - lately * oneDay)
    const where = whereOf(await conditionsOf(tx, principal, filter))
    const rows = await latestHappenings(tx, where, { since, after, limit: limit + 1 })
    const nameOf = await stepNames(tx)
    const last = rows.length > limit ? rows[limit - 1] : undefined
    const items = rows.slice(0, limit).map((row) => ({
      id: row.id,
      happenedAt: row.happenedAt,
      kind: row.kind,
      name: nameOf(row),
      number: row.number,
      title: row.title,
      region:
        row.regionPath === null ? null : { path: row.regionPath, name: row.regionName ?? row.regionPath },
      organisation: row.organisation,
      score: row.score,
    }))
    return { items, next: last ? encodeCursor([last.place, last.caseId, last.seq]) : null }
  })
}

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/

function placeOf(cursor: string): NonNullable<HappeningPage['after']> {
  const [place, caseId, seq] = decodeCursor(cursor)
  const isPlace = typeof place === 'string' && moment.test(place) && !Number.isNaN(Date.parse(place))
  if (isPlace && typeof caseId === 'string' && isId(caseId) && Number.isInteger(seq))
    return { place, caseId, seq: Number(seq) }
  const message = { zh: '翻页标记与这个列表不符', en: 'This cursor belongs to another list' }
  throw fieldProblem([{ field: 'cursor', message }])
}
