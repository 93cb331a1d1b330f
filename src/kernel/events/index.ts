// What happened, told to whoever must know. An event is written in the transaction of what it tells; the relay gives
// it a position and turns it into one job for each reaction, so that every reaction happens exactly once.
import type { Db, Tx } from '../db/index.ts'
import { join, sql } from '../db/index.ts'
import { newId } from '../ids/index.ts'

export interface HubEvent {
  id: string
  /** `module.happened`, such as `cases.filed`. */
  type: string
  subject: string
  /** References and codes only, never personal data. */
  data: Record<string, unknown>
  happenedAt: Date
}

export interface Reaction {
  /** Unique, `module.reaction`. */
  name: string
  on: string[]
  run(tx: Tx, event: HubEvent): Promise<void>
}

export type NewEvent = Pick<HubEvent, 'type' | 'subject' | 'data'>

export async function publish(tx: Tx, ...events: NewEvent[]): Promise<void> {
  if (events.length === 0) return
  const rows = events.map(
    ({ data, subject, type }) =>
      sql`(${newId(tx.now)}::uuid, ${type}, ${subject}, ${JSON.stringify(data)}::jsonb, ${tx.now}::timestamptz)`,
  )
  await tx.run(sql`INSERT INTO kernel.outbox (id, type, subject, data, happened_at) VALUES ${join(rows)}`)
  tx.afterCommit(() => wake())
}

let wake: () => void = () => {}

/** The relay of this process is told when an event has been written here; others find it at their next look. */
export function onPublished(listener: () => void): void {
  wake = listener
}

export const reactionKind = (name: string): string => `reaction:${name}`

/** Moves up to `limit` waiting events on; returns them in the order of their positions. */
export async function relay(db: Db, reactions: Reaction[], limit = 500): Promise<number> {
  return db.tx(async (tx) => {
    await tx.run(sql`INSERT INTO kernel.relay (name, position) VALUES ('outbox', 0) ON CONFLICT DO NOTHING`)
    const { position } = await tx.one<{ position: number }>(
      sql`SELECT position FROM kernel.relay WHERE name = 'outbox' FOR UPDATE`,
    )
    const moved = await tx.rows<{ id: string; type: string }>(sql`
      WITH waiting AS (
        SELECT id, row_number() OVER (ORDER BY id) AS step FROM kernel.outbox
        WHERE position IS NULL ORDER BY id LIMIT ${limit})
      UPDATE kernel.outbox o SET position = ${position}::bigint + w.step FROM waiting w WHERE o.id = w.id
      RETURNING o.id, o.type`)
    if (moved.length === 0) return 0
    await tx.run(sql`UPDATE kernel.relay SET position = ${position + moved.length} WHERE name = 'outbox'`)
    const work = moved.flatMap(({ id, type }) =>
      reactions
        .filter(({ on }) => on.includes(type))
        .map(({ name }) => ({ id: newId(tx.now), kind: reactionKind(name), key: id })),
    )
    if (work.length > 0) {
      await tx.run(sql`
        INSERT INTO kernel.job (id, kind, key, payload, state, run_at, attempts, created_at)
        SELECT id, kind, key, '{}'::jsonb, 'waiting', ${tx.now}::timestamptz, 0, ${tx.now}::timestamptz
        FROM jsonb_to_recordset(${JSON.stringify(work)}::jsonb) AS w(id uuid, kind text, key text)
        ON CONFLICT DO NOTHING`)
    }
    return moved.length
  })
}

export function findEvent(tx: Tx, id: string): Promise<HubEvent | undefined> {
  return tx.first<HubEvent>(
    sql`SELECT id, type, subject, data, happened_at AS "happenedAt" FROM kernel.outbox WHERE id = ${id}::uuid`,
  )
}

export interface PositionedEvent extends HubEvent {
  position: number
}

/** Relayed events after a position, oldest first: what live screens read. */
export function eventsAfter(tx: Tx, position: number, limit = 200): Promise<PositionedEvent[]> {
  return tx.rows<PositionedEvent>(sql`
    SELECT id, type, subject, data, happened_at AS "happenedAt", position FROM kernel.outbox
    WHERE position > ${position} ORDER BY position LIMIT ${limit}`)
}

export async function lastPosition(tx: Tx): Promise<number> {
  const row = await tx.first<{ position: number }>(
    sql`SELECT position FROM kernel.relay WHERE name = 'outbox'`,
  )
  return row?.position ?? 0
}
