// The latest steps of all cases that the caller may see, along the index of the log by time.
import { empty, type Sql, sql, type Tx } from '../../../kernel/db/index.ts'
import type { tellingKinds } from './schema.ts'

export interface HappeningRow {
  id: string
  happenedAt: Date
  /** To the microsecond: a cursor must not round. */
  place: string
  seq: number
  caseId: string
  kind: (typeof tellingKinds)[number]
  number: string
  title: string
  flowKey: string
  flowVersion: number
  regionPath: string | null
  regionName: string | null
  organisation: string | null
  score: number | null
}

export interface HappeningPage {
  /** Nothing older is looked at, so that a quiet corner does not read the whole log. */
  since: Date
  after: { place: string; caseId: string; seq: number } | undefined
  limit: number
}

export function latestHappenings(tx: Tx, where: Sql, page: HappeningPage): Promise<HappeningRow[]> {
  const { after } = page
  const beyond = after
    ? sql`AND (a.happened_at, a.case_id, a.seq) < (${after.place}::timestamptz, ${after.caseId}::uuid, ${after.seq}::integer)`
    : empty
  // @NOTE the kinds stand in the text, as in the index: a parameter would not be recognised.
  const kinds = sql`a.kind IN ('report', 'accept', 'dispatch', 'return', 'arrive', 'finish', 'close', 'escalate', 'reopen', 'rate')`
  return tx.rows<HappeningRow>(sql`
    WITH latest AS MATERIALIZED (
      SELECT a.id, a.happened_at, a.case_id, a.seq, a.kind, a.data, c.number, c.title, c.flow_key, c.flow_version,
        c.region_path, coalesce((a.data->>'organisationId')::uuid, a.organisation_id,
          CASE WHEN a.kind IN ('finish', 'escalate') THEN c.organisation_id END) AS organisation_id
      FROM cases.action a JOIN cases.case c ON c.id = a.case_id
      WHERE ${kinds} AND a.happened_at >= ${page.since} AND ${where} ${beyond}
      ORDER BY a.happened_at DESC, a.case_id DESC, a.seq DESC LIMIT ${page.limit})
    SELECT l.id, l.happened_at AS "happenedAt",
      to_char(l.happened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS place, l.seq, l.case_id AS "caseId",
      l.kind, l.number, l.title, l.flow_key AS "flowKey", l.flow_version AS "flowVersion",
      l.region_path AS "regionPath",
      (SELECT r.name FROM space.public_region r WHERE r.path = l.region_path LIMIT 1) AS "regionName",
      o.name AS organisation, CASE WHEN l.kind = 'rate' THEN (l.data->>'score')::integer END AS score
    FROM latest l LEFT JOIN identity.public_organisation o ON o.id = l.organisation_id
    ORDER BY l.happened_at DESC, l.case_id DESC, l.seq DESC`)
}
