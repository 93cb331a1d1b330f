// Flows and calendars in the database: versions are added, never changed.
import { createHash } from 'node:crypto'
import { sql, type Tx } from '../../../kernel/db/index.ts'
import type { Calendar } from '../calendar/definition.ts'
import type { Flow } from '../flow/definition.ts'

/** Definitions already read, by digest: a digest names one text for ever. */
const flows = new Map<string, Flow>()
const calendars = new Map<string, Calendar>()
const most = 200

export interface StoredVersion {
  key: string
  version: number
  digest: string
}

export function findFlowVersion(tx: Tx, key: string, version?: number): Promise<StoredVersion | undefined> {
  return tx.first<StoredVersion>(sql`
    SELECT key, version, digest FROM cases.flow
    WHERE key = ${key} AND version = coalesce(${version ?? null}::integer, version) ORDER BY version DESC LIMIT 1`)
}

export function findCalendarVersion(
  tx: Tx,
  key: string,
  version?: number,
): Promise<StoredVersion | undefined> {
  return tx.first<StoredVersion>(sql`
    SELECT key, version, digest FROM cases.calendar
    WHERE key = ${key} AND version = coalesce(${version ?? null}::integer, version) ORDER BY version DESC LIMIT 1`)
}

/** The flow behind a stored version; read once for each digest. */
export async function readFlow(tx: Tx, { digest, key, version }: StoredVersion): Promise<Flow> {
  const known = flows.get(digest)
  if (known) return known
  const { definition } = await tx.one<{ definition: Flow }>(
    sql`SELECT definition FROM cases.flow WHERE key = ${key} AND version = ${version}`,
  )
  return keep(flows, digest, definition)
}

export async function readCalendar(tx: Tx, { digest, key, version }: StoredVersion): Promise<Calendar> {
  const known = calendars.get(digest)
  if (known) return known
  const { definition } = await tx.one<{ definition: Calendar }>(
    sql`SELECT definition FROM cases.calendar WHERE key = ${key} AND version = ${version}`,
  )
  return keep(calendars, digest, definition)
}

function keep<T>(store: Map<string, T>, digest: string, value: T): T {
  if (store.size >= most) store.clear()
  store.set(digest, value)
  return value
}

/** False when this version is there already. */
export async function insertFlow(tx: Tx, flow: Flow): Promise<boolean> {
  const { clock, key, version } = flow
  const text = JSON.stringify(flow)
  const made = await tx.run(sql`
    INSERT INTO cases.flow (key, version, calendar_key, definition, digest, created_at)
    VALUES (${key}, ${version}, ${clock.calendar}, ${text}::jsonb, ${digestOf(text)}, ${tx.now}) ON CONFLICT DO NOTHING`)
  return made === 1
}

/** False when this version is there already. */
export async function insertCalendar(tx: Tx, calendar: Calendar): Promise<boolean> {
  const text = JSON.stringify(calendar)
  const made = await tx.run(sql`
    INSERT INTO cases.calendar (key, version, definition, digest, created_at)
    VALUES (${calendar.key}, ${calendar.version}, ${text}::jsonb, ${digestOf(text)}, ${tx.now}) ON CONFLICT DO NOTHING`)
  return made === 1
}

/** Names the text of a definition for ever. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

export interface Loaded<T> {
  definition: T
  createdAt: Date
}

/** The newest version of each flow. */
export function listFlows(tx: Tx): Promise<Loaded<Flow>[]> {
  return tx.rows(sql`
    SELECT DISTINCT ON (key) definition, created_at AS "createdAt" FROM cases.flow ORDER BY key, version DESC`)
}

/** The newest version of each calendar. */
export function listCalendars(tx: Tx): Promise<Loaded<Calendar>[]> {
  return tx.rows(sql`
    SELECT DISTINCT ON (key) definition, created_at AS "createdAt" FROM cases.calendar ORDER BY key, version DESC`)
}

export interface VersionOf {
  version: number
  createdAt: Date
}

/** Every version of a flow, the newest first. */
export function flowVersions(tx: Tx, key: string): Promise<VersionOf[]> {
  return tx.rows(sql`
    SELECT version, created_at AS "createdAt" FROM cases.flow WHERE key = ${key} ORDER BY version DESC LIMIT 500`)
}

export function calendarVersions(tx: Tx, key: string): Promise<VersionOf[]> {
  return tx.rows(sql`
    SELECT version, created_at AS "createdAt" FROM cases.calendar WHERE key = ${key} ORDER BY version DESC LIMIT 500`)
}
