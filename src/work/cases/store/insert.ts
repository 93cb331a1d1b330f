// New cases with their logs, one statement for any number of them.
import { raw, sql, type Tx } from '../../../kernel/db/index.ts'
import type { Flow } from '../flow/definition.ts'
import type { Action } from '../fold/action.ts'
import type { CaseState } from '../fold/state.ts'
import type { StoredContent } from './content.ts'
import { foldColumns, rowOf } from './row.ts'

export interface NewCase {
  state: CaseState
  log: readonly Action[]
  number: string
  content: StoredContent
  source?: { name: string; externalId: string; digest: string } | undefined
  reporter?: NewReporter | undefined
}

/** Sealed and hashed already. */
export interface NewReporter {
  personId: string | null
  nameSealed: string | null
  phoneSealed: string | null
  phoneHash: string | null
  wordsSealed: string | null
  followHash: string | null
}

const names = Object.keys(foldColumns).join(', ')
const types = Object.entries(foldColumns)
  .map(([name, type]) => `${name} ${type}`)
  .join(', ')

export async function insertCases(tx: Tx, flow: Flow, cases: readonly NewCase[]): Promise<void> {
  if (cases.length === 0) return
  const rows = cases.map(({ content, number, source, state }) => ({
    ...rowOf(state, flow),
    ...content,
    number,
    source: source?.name ?? null,
    external_id: source?.externalId ?? null,
    source_digest: source?.digest ?? null,
  }))
  const reporters = cases.flatMap(({ reporter, state }) =>
    reporter ? [{ case_id: state.id, ...snake(reporter) }] : [],
  )
  await tx.run(sql`
    WITH filed AS (
      INSERT INTO cases.case (id, number, title, description, address, search, source, external_id, source_digest, location, ${raw(names)})
      SELECT id, number, title, description, address, array_to_tsvector(search), source, external_id, source_digest,
        ST_SetSRID(ST_MakePoint(lng, lat), 4326), ${raw(names)}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, number text, title text, description text,
        address text, search text[], source text, external_id text, source_digest text, lng double precision,
        lat double precision, ${raw(types)})
    ), reporters AS (
      INSERT INTO cases.reporter (case_id, person_id, name_sealed, phone_sealed, phone_hash, words_sealed, follow_hash, created_at)
      SELECT case_id, person_id, name_sealed, phone_sealed, phone_hash, words_sealed, follow_hash, ${tx.now}::timestamptz
      FROM jsonb_to_recordset(${JSON.stringify(reporters)}::jsonb) AS r(case_id uuid, person_id uuid, name_sealed text,
        phone_sealed text, phone_hash text, words_sealed text, follow_hash text)
    )
    ${insertActions(cases.flatMap(({ log }) => log))}`)
}

/** The next human numbers, YYMM-NNNNN: the month of the place in which the case was reported, then a sequence without end. */
export async function nextNumbers(tx: Tx, reportedAt: readonly Date[], timeZone: string): Promise<string[]> {
  const rows = await tx.rows<{ n: number }>(
    sql`SELECT nextval('cases.case_number') AS n FROM generate_series(1, ${reportedAt.length}::integer)`,
  )
  return reportedAt.map((at, i) => `${monthOf(at, timeZone)}-${String(rows[i]?.n ?? 0).padStart(5, '0')}`)
}

const formats = new Map<string, Intl.DateTimeFormat>()

function monthOf(at: Date, timeZone: string): string {
  // No place is a day away from UTC: within a month there is no need to ask for its zone.
  const day = at.getUTCDate()
  if (day > 1 && day < 28) return at.toISOString().slice(2, 7).replace('-', '')
  const format =
    formats.get(timeZone) ?? new Intl.DateTimeFormat('en-GB', { timeZone, year: '2-digit', month: '2-digit' })
  formats.set(timeZone, format)
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
  return `${parts.year}${parts.month}`
}

/** The INSERT of log rows alone, to stand at the end of a statement. */
export function insertActions(log: readonly Action[]) {
  const rows = log.map((action) => ({
    case_id: action.caseId,
    seq: action.seq,
    id: action.id,
    kind: action.kind,
    happened_at: action.happenedAt,
    recorded_at: action.recordedAt,
    actor: action.actor,
    organisation_id: action.organisationId,
    idempotency_key: action.idempotencyKey,
    made_against: action.madeAgainst,
    origin: action.origin,
    data: action.data,
  }))
  return sql`
    INSERT INTO cases.action (case_id, seq, id, kind, happened_at, recorded_at, actor, organisation_id, idempotency_key,
      made_against, origin, data)
    SELECT case_id, seq, id, kind, happened_at, recorded_at, actor, organisation_id, idempotency_key, made_against, origin, data
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS a(case_id uuid, seq integer, id uuid, kind text,
      happened_at timestamptz, recorded_at timestamptz, actor text, organisation_id uuid, idempotency_key text,
      made_against integer, origin text, data jsonb)`
}

function snake({ followHash, nameSealed, personId, phoneHash, phoneSealed, wordsSealed }: NewReporter) {
  return {
    person_id: personId,
    name_sealed: nameSealed,
    phone_sealed: phoneSealed,
    phone_hash: phoneHash,
    words_sealed: wordsSealed,
    follow_hash: followHash,
  }
}
