// Doing the work. A short job runs in the transaction that takes it off the table: it happens once or not at all.
// A long job holds a lease that it renews; it may run again after a crash, and must bear that.
import type { Tx } from '../db/index.ts'
import { sql } from '../db/index.ts'
import type { Hub } from '../hub/index.ts'
import { onScheduled } from './queue.ts'

export interface ShortJob {
  kind: string
  run(tx: Tx, payload: Record<string, unknown>, hub: Hub): Promise<void>
}

export interface LongJob {
  kind: string
  /** `progress` saves what is shown to whoever waits, and renews the lease. The answer is kept as the result. */
  long(
    hub: Hub,
    payload: Record<string, unknown>,
    progress: (state: Record<string, unknown>) => Promise<void>,
  ): Promise<Record<string, unknown> | undefined>
}

export type JobHandler = ShortJob | LongJob

export interface Worker {
  wake(): void
  /** Does all that is due now, then returns how much it did: for tests and for the end of a command. */
  drain(): Promise<number>
  stop(): Promise<void>
}

interface Row {
  id: string
  kind: string
  payload: Record<string, unknown>
  attempts: number
}

const lookEvery = 500
const lease = 60_000
const mostAttempts = 12

/** Long jobs of one process that run side by side: an export does not hold up what people wait for. */
const longAtOnce = 3

export function startWorker(
  hub: Hub,
  handlers: JobHandler[],
  options: { poll: boolean } = { poll: true },
): Worker {
  const short = handlers.filter((handler) => 'run' in handler)
  const long = handlers.filter((handler) => 'long' in handler)
  const lanes = [
    lane(hub, () => runShort(hub, short)),
    ...Array.from({ length: longAtOnce }, () => lane(hub, () => runLong(hub, long))),
  ]

  function wake(): void {
    for (const one of lanes) one.wake()
  }

  const timer = options.poll ? setInterval(wake, lookEvery) : undefined
  timer?.unref()
  if (options.poll) onScheduled(wake)
  return {
    wake,
    async drain() {
      let done = 0
      for (;;) {
        const did = (await runShort(hub, short)) + (await runLong(hub, long))
        if (did === 0) return done
        done += did
      }
    },
    async stop() {
      clearInterval(timer)
      await Promise.all(lanes.map((one) => one.stop()))
    },
  }
}

interface Lane {
  wake(): void
  stop(): Promise<void>
}

/** Works one job after another until none is due; woken meanwhile, it looks once more. */
function lane(hub: Hub, work: () => Promise<number>): Lane {
  let stopping = false
  let busy: Promise<void> | null = null
  let again = false

  async function doAll(): Promise<void> {
    try {
      do {
        again = false
        while (!stopping && (await work()) > 0);
      } while (again && !stopping)
    } catch (error) {
      hub.log.warn({ event: 'jobs.failed', reason: String(error) }, 'the job worker could not look for work')
    } finally {
      busy = null
    }
  }

  return {
    wake() {
      if (stopping) return
      if (busy) again = true
      else busy = doAll()
    },
    async stop() {
      stopping = true
      await busy
    },
  }
}

async function runShort(hub: Hub, handlers: ShortJob[]): Promise<number> {
  if (handlers.length === 0) return 0
  let taken: Row | undefined
  try {
    await hub.db.tx(async (tx) => {
      taken = await claim(
        tx,
        handlers.map(({ kind }) => kind),
      )
      if (!taken) return
      const { id, kind, payload } = taken
      // Off the table first, so that the job may put itself on it again under its key.
      await tx.run(sql`DELETE FROM kernel.job WHERE id = ${id}::uuid`)
      await handlers.find((handler) => handler.kind === kind)?.run(tx, payload, hub)
    })
    return taken ? 1 : 0
  } catch (error) {
    if (!taken) throw error
    await postpone(hub, taken, error)
    return 1
  }
}

async function runLong(hub: Hub, handlers: LongJob[]): Promise<number> {
  if (handlers.length === 0) return 0
  const kinds = handlers.map(({ kind }) => kind)
  const taken = await hub.db.tx(async (tx) => {
    await tx.run(
      sql`UPDATE kernel.job SET state = 'waiting' WHERE state = 'running' AND lease_until < ${tx.now}`,
    )
    const row = await claim(tx, kinds)
    if (row) await renew(tx, row.id, null)
    return row
  })
  if (!taken) return 0
  const pulse = setInterval(
    () => void hub.db.tx((tx) => renew(tx, taken.id, null)).catch(() => {}),
    lease / 3,
  )
  try {
    const handler = handlers.find(({ kind }) => kind === taken.kind)
    const result = await handler?.long(hub, taken.payload, (state) =>
      hub.db.tx((tx) => renew(tx, taken.id, state)),
    )
    await hub.db.tx((tx) => finish(tx, taken.id, result ?? {}))
  } catch (error) {
    await postpone(hub, taken, error)
  } finally {
    clearInterval(pulse)
  }
  return 1
}

/** What nobody waits for leaves the table. */
async function finish(tx: Tx, id: string, result: Record<string, unknown>): Promise<void> {
  await tx.run(sql`DELETE FROM kernel.job WHERE id = ${id}::uuid AND owner IS NULL`)
  await tx.run(sql`UPDATE kernel.job SET state = 'done', result = ${JSON.stringify(result)}::jsonb,
    finished_at = ${tx.now}, lease_until = NULL WHERE id = ${id}::uuid`)
}

function claim(tx: Tx, kinds: string[]): Promise<Row | undefined> {
  return tx.first<Row>(sql`
    SELECT id, kind, payload || jsonb_build_object('key', key) AS payload, attempts FROM kernel.job
    WHERE state = 'waiting' AND run_at <= ${tx.now} AND kind = ANY(${kinds}::text[])
    ORDER BY run_at LIMIT 1 FOR UPDATE SKIP LOCKED`)
}

async function renew(tx: Tx, id: string, progress: Record<string, unknown> | null): Promise<void> {
  await tx.run(sql`
    UPDATE kernel.job SET state = 'running', lease_until = ${new Date(tx.now.getTime() + lease)},
      progress = coalesce(${progress && JSON.stringify(progress)}::jsonb, progress)
    WHERE id = ${id}::uuid AND state IN ('waiting', 'running')`)
}

/** Tries again after a growing pause; after many tries the job rests as dead, for a person to look at. */
async function postpone(hub: Hub, { attempts, id, kind }: Row, error: unknown): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error)
  hub.log.error({ event: 'job.failed', kind, job: id, attempts, reason }, 'a job failed')
  const tried = attempts + 1
  const pause = Math.min(3_600_000, 1_000 * 2 ** attempts)
  await hub.db.tx((tx) =>
    tx.run(sql`UPDATE kernel.job SET state = ${tried >= mostAttempts ? 'dead' : 'waiting'}, attempts = ${tried},
      error = ${reason.slice(0, 2000)}, lease_until = NULL, run_at = ${new Date(tx.now.getTime() + pause)}
      WHERE id = ${id}::uuid`),
  )
}
