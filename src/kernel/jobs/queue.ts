// Putting work on the table, moving it, taking it off.
import type { Tx } from '../db/index.ts'
import { sql } from '../db/index.ts'
import { newId } from '../ids/index.ts'

export interface ScheduledJob {
  kind: string
  /** Unique among the waiting jobs of the kind: scheduling again moves the job. */
  key?: string
  /** Now, when left out. */
  runAt?: Date
  payload: Record<string, unknown>
  /** Who may see its progress and result. */
  owner?: string
}

export interface JobStatus {
  id: string
  kind: string
  state: 'waiting' | 'running' | 'done' | 'dead' | 'cancelled'
  progress: Record<string, unknown> | null
  result: Record<string, unknown> | null
  error: string | null
  owner: string | null
  createdAt: Date
  finishedAt: Date | null
}

let wake: () => void = () => {}

export function onScheduled(listener: () => void): void {
  wake = listener
}

export async function schedule(tx: Tx, job: ScheduledJob): Promise<void> {
  await insert(tx, job)
}

/** Many jobs in one statement; no two of them with the same kind and key. */
export async function scheduleAll(tx: Tx, jobs: readonly ScheduledJob[]): Promise<void> {
  if (jobs.length === 0) return
  const rows = jobs.map(({ key, kind, owner, payload, runAt = tx.now }) => ({
    id: newId(tx.now),
    kind,
    key,
    owner,
    payload,
    run_at: runAt,
  }))
  await tx.run(sql`
    INSERT INTO kernel.job (id, kind, key, payload, state, run_at, attempts, owner, created_at)
    SELECT id, kind, key, payload, 'waiting', run_at, 0, owner, ${tx.now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS j(id uuid, kind text, key text, payload jsonb, run_at timestamptz, owner text)
    ${moving}`)
  if (jobs.some(({ runAt = tx.now }) => runAt <= tx.now)) tx.afterCommit(() => wake())
}

const moving = sql`ON CONFLICT (kind, key) WHERE state = 'waiting' AND key IS NOT NULL
    DO UPDATE SET run_at = excluded.run_at, payload = excluded.payload, attempts = 0`

/** Like `schedule`, for work that somebody waits for: gives the id to ask for its progress by. */
export function enqueueLong(tx: Tx, job: ScheduledJob): Promise<string> {
  return insert(tx, job)
}

async function insert(
  tx: Tx,
  { key = undefined, kind, owner, payload, runAt = tx.now }: ScheduledJob,
): Promise<string> {
  const { id } = await tx.one<{ id: string }>(sql`
    INSERT INTO kernel.job (id, kind, key, payload, state, run_at, attempts, owner, created_at)
    VALUES (${newId(tx.now)}, ${kind}, ${key ?? null}, ${JSON.stringify(payload)}::jsonb, 'waiting', ${runAt}, 0,
      ${owner ?? null}, ${tx.now})
    ${moving}
    RETURNING id`)
  if (runAt <= tx.now) tx.afterCommit(() => wake())
  return id
}

export function cancelJob(tx: Tx, kind: string, key: string): Promise<number> {
  return tx.run(sql`DELETE FROM kernel.job WHERE kind = ${kind} AND key = ${key} AND state = 'waiting'`)
}

export function findJob(tx: Tx, id: string): Promise<JobStatus | undefined> {
  return tx.first<JobStatus>(sql`
    SELECT id, kind, state, progress, result, error, owner, created_at AS "createdAt", finished_at AS "finishedAt"
    FROM kernel.job WHERE id = ${id}::uuid`)
}
