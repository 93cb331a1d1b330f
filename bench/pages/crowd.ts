// Many cases: those of the demo city copied until there are enough, each at a place and a time of its own. Copies have no log;
// they are for lists, figures and maps, and live only in the bench's own database.
import { openShanzhi } from '../../src/app.ts'
import { systemClock } from '../../src/kernel/clock/index.ts'
import { readConfig } from '../../src/kernel/config/index.ts'
import { sql, type Tx } from '../../src/kernel/db/index.ts'
import { environmentOf, type Ground } from '../ground.ts'

const most = 5_000

/** Gives how many cases there are. */
export async function crowd(ground: Ground, wanted: number): Promise<number> {
  const hub = await openShanzhi(readConfig(environmentOf(ground, 0)), systemClock())
  try {
    let there = await hub.db.tx(count)
    const seeds = there
    for (let round = 1; there < wanted; round++) {
      const missing = Math.min(most, seeds, wanted - there)
      await hub.db.tx((tx) => copy(tx, missing, round))
      there += missing
    }
    return await hub.db.tx(count)
  } finally {
    await hub.db.close()
  }
}

async function count(tx: Tx): Promise<number> {
  return (await tx.one<{ count: number }>(sql`SELECT count(*) AS count FROM cases.case`)).count
}

/** Each about 300 m from its model, a few minutes later. */
async function copy(tx: Tx, howMany: number, round: number): Promise<void> {
  await tx.run(sql`
    INSERT INTO cases.case SELECT (jsonb_populate_record(c, jsonb_build_object(
      'id', gen_random_uuid(),
      'number', c.number || lpad(${round}::text, 3, '0'),
      'external_id', NULL,
      'location', ST_Translate(c.location, (random() - 0.5) * 0.006, (random() - 0.5) * 0.006)::text,
      'reported_at', c.reported_at + make_interval(mins => ${round})))).*
    FROM cases.case AS c
    WHERE c.id IN (SELECT id FROM cases.case WHERE length(number) < 11 ORDER BY id LIMIT ${howMany})`)
}
