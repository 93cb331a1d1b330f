// A hub is killed in the middle of two hundred filings. Whatever it acknowledged is there afterwards, with its log, its event
// and its timer; what is sent again with the same key is not filed twice; no timer rings twice.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshGround, type Ground } from '../bench/ground.ts'
import { type Running, startHub } from '../bench/hub-process.ts'
import { openShanzhi } from '../src/app.ts'
import { systemClock } from '../src/kernel/clock/index.ts'
import { readConfig } from '../src/kernel/config/index.ts'
import { sql, type Tx } from '../src/kernel/db/index.ts'

const filings = 200
const killedAfter = 70

let ground: Ground
let hub: Running
beforeAll(async () => {
  ground = await freshGround(process.env.TEST_DATABASE_URL)
  hub = await startHub(ground, '--empty')
}, 400_000)
afterAll(async () => {
  await hub?.stop()
  await ground?.clear()
}, 60_000)

interface Filing {
  key: string
  body: string
}

/** Long enough ago that the time to accept is over and the timer rings while the others are filed. */
const sixDaysAgo = new Date(Date.now() - 6 * 86_400_000).toISOString()

async function send({ body, key }: Filing): Promise<{ status: number; number: string }> {
  const answer = await fetch(`${hub.url}/api/v1/cases`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body,
  })
  const { number = '' } = (await answer.json()) as { number?: string }
  return { status: answer.status, number }
}

interface Stored {
  number: string
  key: string
  state: string
  steps: number
  events: number
  rung: number
  waiting: number
}

function readStored(tx: Tx): Promise<Stored[]> {
  return tx.rows<Stored>(sql`
    SELECT c.number, c.state, a.idempotency_key AS key,
      (SELECT count(*) FROM cases.action x WHERE x.case_id = c.id)::integer AS steps,
      (SELECT count(*) FROM kernel.outbox o WHERE o.subject = c.id::text AND o.type = 'cases.reported')::integer AS events,
      (SELECT count(*) FROM kernel.outbox o WHERE o.subject = c.id::text AND o.type = 'cases.stage-late')::integer AS rung,
      (SELECT count(*) FROM kernel.job j WHERE j.kind = 'cases.timer' AND j.key = c.id::text)::integer AS waiting
    FROM cases.case c JOIN cases.action a ON a.case_id = c.id AND a.seq = 1`)
}

async function lookInside<T>(look: (tx: Tx) => Promise<T>): Promise<T> {
  const { databaseUrl, dataFolder } = ground
  const config = readConfig({
    SHANZHI_DATA: dataFolder,
    LOG_LEVEL: 'warn',
    ...(databaseUrl && { DATABASE_URL: databaseUrl }),
  })
  const inside = await openShanzhi(config, systemClock())
  try {
    return await inside.db.tx(look)
  } finally {
    await inside.db.close()
  }
}

test('nothing that was acknowledged is lost, nothing happens twice', async () => {
  const all: Filing[] = Array.from({ length: filings }, (_, i) => ({
    key: randomUUID(),
    body: JSON.stringify({ description: `第 ${i + 1} 处路面破损`, happenedAt: sixDaysAgo }),
  }))
  const acknowledged = new Map<string, string>()
  const killed = new Promise<void>((resolve, reject) => {
    const answers = all.map(async (filing) => {
      const { number, status } = await send(filing)
      if (status === 201) acknowledged.set(filing.key, number)
      if (acknowledged.size === killedAfter) hub.kill().then(resolve, reject)
    })
    Promise.allSettled(answers).then(
      () => acknowledged.size < killedAfter && reject(new Error('too few were filed')),
    )
  })
  await killed
  expect(acknowledged.size).toBeLessThan(filings)

  hub = await startHub(ground, '--empty')
  const kept = await lookInside(readStored)
  for (const [key, number] of acknowledged) expect(kept.find((one) => one.key === key)?.number).toBe(number)
  for (const { events, rung, steps, waiting } of kept) {
    expect([steps, events, rung <= 1, rung + waiting > 0]).toEqual([1, 1, true, true])
  }

  const again = await Promise.all(all.map(send))
  for (const [i, { number, status }] of again.entries()) {
    const before = acknowledged.get(all[i]?.key ?? '')
    // What was under way when the hub died is held for a minute, in case it still goes on elsewhere.
    expect([201, 409]).toContain(status)
    if (before) expect([status, number]).toEqual([201, before])
  }
  const rung = await untilQuiet()
  expect(new Set(rung.map(({ key }) => key)).size).toBe(rung.length)
  expect(rung.every((one) => one.events === 1 && one.rung <= 1 && one.rung + one.waiting > 0)).toBe(true)
}, 400_000)

/** Asks until the timers that are due have rung. */
async function untilQuiet(): Promise<Stored[]> {
  for (let tries = 0; ; tries++) {
    const stored = await lookInside(readStored)
    const due = await lookInside((tx) =>
      tx.one<{ due: number }>(
        sql`SELECT count(*)::integer AS due FROM kernel.job WHERE kind = 'cases.timer' AND run_at <= ${tx.now}`,
      ),
    )
    if (due.due === 0 || tries > 60) return stored
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}
