// New boundaries change where known components and places belong. They are asked again in slices, outside of the
// import that brought the boundaries.

import { raw, sql, type Tx } from '../../../kernel/db/index.ts'
import type { Reaction } from '../../../kernel/events/index.ts'
import type { Hub } from '../../../kernel/hub/index.ts'
import { type LongJob, schedule } from '../../../kernel/jobs/index.ts'
import { locateMany, type Point } from './locate.ts'

const slice = 2000
const kind = 'space.relocate'

export const relocateAfterImport: Reaction = {
  name: 'space.relocate-after-import',
  on: ['space.imported'],
  async run(tx, { subject }) {
    if (subject === 'regions') await schedule(tx, { kind, key: 'all', payload: {} })
  },
}

export const relocation: LongJob = {
  kind,
  async long(hub, _payload, progress) {
    const moved = { components: 0, places: 0 }
    await eachSlice(hub, { table: 'component', key: 'uid' }, async (tx, rows) => {
      moved.components += await moveComponents(tx, rows)
      await progress(moved)
    })
    await eachSlice(hub, { table: 'place', key: 'id' }, async (tx, rows) => {
      moved.places += await movePlaces(tx, rows)
      await progress(moved)
    })
    return moved
  },
}

interface Standing extends Point {
  id: string
}

async function eachSlice(
  hub: Hub,
  { key, table }: { table: 'component' | 'place'; key: 'uid' | 'id' },
  work: (tx: Tx, rows: string) => Promise<void>,
): Promise<void> {
  for (let after: string | undefined = '00000000-0000-0000-0000-000000000000'; after; ) {
    const from: string = after
    after = await hub.db.tx(async (tx) => {
      const standing = await tx.rows<Standing>(sql`
        SELECT ${raw(key)} AS id, ST_X(geometry) AS lon, ST_Y(geometry) AS lat FROM space.${raw(table)}
        WHERE ${raw(key)} > ${from}::uuid ORDER BY ${raw(key)} LIMIT ${slice}`)
      const locations = await locateMany(tx, standing)
      const rows = standing.map(({ id }, index) => {
        const { grid, path } = locations[index] ?? { path: null, grid: null }
        return { id, path, grid: grid?.code ?? null }
      })
      await work(tx, JSON.stringify(rows))
      return standing.length === slice ? standing.at(-1)?.id : undefined
    })
  }
}

function moveComponents(tx: Tx, rows: string): Promise<number> {
  return tx.run(sql`
    UPDATE space.component c SET region_path = given.path, grid_code = given.grid, changed_at = ${tx.now}
    FROM jsonb_to_recordset(${rows}::jsonb) AS given(id uuid, path text, grid text)
    WHERE c.uid = given.id AND (c.region_path, c.grid_code) IS DISTINCT FROM (given.path, given.grid)`)
}

function movePlaces(tx: Tx, rows: string): Promise<number> {
  return tx.run(sql`
    UPDATE space.place p SET region_path = given.path, changed_at = ${tx.now}
    FROM jsonb_to_recordset(${rows}::jsonb) AS given(id uuid, path text, grid text)
    WHERE p.id = given.id AND p.region_path IS DISTINCT FROM given.path`)
}
