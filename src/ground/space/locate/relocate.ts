// New boundaries change where known components and places belong. They are asked again in slices, outside of the
// import that brought the boundaries.

import { sql, type Tx } from '../../../kernel/db/index.ts'
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
    await eachSlice(hub, componentsAfter, moveComponents, (count) => {
      moved.components += count
      return progress(moved)
    })
    await eachSlice(hub, placesAfter, movePlaces, (count) => {
      moved.places += count
      return progress(moved)
    })
    return moved
  },
}

interface Standing extends Point {
  id: string
}

async function eachSlice(
  hub: Hub,
  standingAfter: (tx: Tx, id: string) => Promise<Standing[]>,
  move: (tx: Tx, rows: string) => Promise<number>,
  moved: (count: number) => Promise<void>,
): Promise<void> {
  let after: string | undefined = '00000000-0000-0000-0000-000000000000'
  while (after !== undefined) {
    const from: string = after
    const { count, last } = await hub.db.tx(async (tx) => {
      const standing = await standingAfter(tx, from)
      const locations = await locateMany(tx, standing)
      const rows = standing.map(({ id }, index) => {
        const { grid, path } = locations[index] ?? { path: null, grid: null }
        return { id, path, grid: grid?.code ?? null }
      })
      const count = await move(tx, JSON.stringify(rows))
      return { count, last: standing.length === slice ? standing.at(-1)?.id : undefined }
    })
    await moved(count)
    after = last
  }
}

function componentsAfter(tx: Tx, id: string): Promise<Standing[]> {
  return tx.rows(sql`
    SELECT uid AS id, ST_X(geometry) AS lon, ST_Y(geometry) AS lat FROM space.component
    WHERE uid > ${id}::uuid ORDER BY uid LIMIT ${slice}`)
}

function placesAfter(tx: Tx, id: string): Promise<Standing[]> {
  return tx.rows(sql`
    SELECT id, ST_X(geometry) AS lon, ST_Y(geometry) AS lat FROM space.place
    WHERE id > ${id}::uuid ORDER BY id LIMIT ${slice}`)
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
