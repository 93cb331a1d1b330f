// Versions of decision tables in the database.
import { empty, type Sql, sql, type Tx } from '../../../kernel/db/index.ts'
import type { ModelView } from '../dmn/index.ts'
import { errors } from '../errors.ts'
import type { Validity } from './rules.ts'

export interface VersionRow {
  key: string
  version: number
  name: string
  digest: string
  validFrom: Date | null
  validTo: Date | null
  savedAt: Date
  publishedAt: Date | null
  author: string
}

export interface ModelRow extends VersionRow {
  xml: string
  view: ModelView
}

const columns = sql`
  v.key, v.version, v.name, v.digest, v.valid_from AS "validFrom", v.valid_to AS "validTo", v.saved_at AS "savedAt",
  v.published_at AS "publishedAt", v.author`

function inForce(at: Sql): Sql {
  return sql`v.valid_from <= ${at} AND (v.valid_to IS NULL OR v.valid_to > ${at})`
}

/** Of the published versions whose period holds the moment, the newest. */
export async function findModelInForce(tx: Tx, key: string, at: Date): Promise<VersionRow | undefined> {
  const [found] = await findModelsInForce(tx, [{ key, at }])
  return found
}

/** One answer for each question, in order. */
export async function findModelsInForce(
  tx: Tx,
  questions: readonly { key: string; at: Date }[],
): Promise<(VersionRow | undefined)[]> {
  const rows = await tx.rows<VersionRow & { question: number }>(sql`
    SELECT q.question, ${columns}
    FROM unnest(${questions.map(({ key }) => key)}::text[], ${questions.map(({ at }) => at)}::timestamptz[])
      WITH ORDINALITY AS q(key, at, question)
    CROSS JOIN LATERAL (
      SELECT * FROM decisions.model_version v WHERE v.key = q.key AND ${inForce(sql`q.at`)}
      ORDER BY v.version DESC LIMIT 1) v`)
  const byQuestion = new Map(rows.map(({ question, ...row }) => [question, row]))
  return questions.map((_, index) => byQuestion.get(index + 1))
}

export function findVersion(tx: Tx, key: string, version: number): Promise<ModelRow | undefined> {
  return tx.first<ModelRow>(sql`
    SELECT ${columns}, v.xml, v.view FROM decisions.model_version v
    WHERE v.key = ${key} AND v.version = ${version}`)
}

/** @throws decisions.noVersion */
export async function getVersion(tx: Tx, key: string, version: number): Promise<ModelRow> {
  const found = await findVersion(tx, key, version)
  if (!found) throw errors.noVersion({ key, version })
  return found
}

/** The version in force at the moment, or else the newest. @throws decisions.noModel */
export async function getModel(tx: Tx, key: string, at: Date): Promise<ModelRow> {
  const found = await tx.first<ModelRow>(sql`
    SELECT ${columns}, v.xml, v.view FROM decisions.model_version v WHERE v.key = ${key}
    ORDER BY (${inForce(sql`${at}::timestamptz`)}) IS TRUE DESC, v.version DESC LIMIT 1`)
  if (!found) throw errors.noModel({ key })
  return found
}

/** One row for each key: the version in force now, or else the newest. */
export function listModels(tx: Tx, { after, limit }: { after?: string; limit: number }) {
  return tx.rows<VersionRow & { versions: number }>(sql`
    SELECT ${columns}, m.versions FROM decisions.model m
    CROSS JOIN LATERAL (
      SELECT * FROM decisions.model_version v WHERE v.key = m.key
      ORDER BY (${inForce(sql`${tx.now}::timestamptz`)}) IS TRUE DESC, v.version DESC LIMIT 1) v
    ${after === undefined ? empty : sql`WHERE m.key > ${after}`}
    ORDER BY m.key LIMIT ${limit}`)
}

/** Newest first. */
export function listVersions(tx: Tx, key: string, { before, limit }: { before?: number; limit: number }) {
  return tx.rows<VersionRow>(sql`
    SELECT ${columns} FROM decisions.model_version v
    WHERE v.key = ${key} ${before === undefined ? empty : sql`AND v.version < ${before}`}
    ORDER BY v.version DESC LIMIT ${limit}`)
}

export function findNewest(tx: Tx, key: string): Promise<VersionRow | undefined> {
  return tx.first<VersionRow>(sql`
    SELECT ${columns} FROM decisions.model_version v WHERE v.key = ${key} ORDER BY v.version DESC LIMIT 1`)
}

/** Makes the model where it is new; nobody else adds a version until the transaction ends. */
export async function takeModel(tx: Tx, key: string): Promise<void> {
  await tx.run(sql`
    INSERT INTO decisions.model (key, versions, created_at) VALUES (${key}, 0, ${tx.now}) ON CONFLICT DO NOTHING`)
  await tx.one(sql`SELECT key FROM decisions.model WHERE key = ${key} FOR UPDATE`)
}

export type VersionToInsert = Pick<ModelRow, 'key' | 'name' | 'xml' | 'digest' | 'view' | 'author'> & {
  validity: Validity | null
}

/** Gives the number of the version. Call `takeModel` before. */
export async function insertVersion(tx: Tx, input: VersionToInsert): Promise<number> {
  const { author, digest, key, name, validity, view, xml } = input
  const { versions } = await tx.one<{ versions: number }>(
    sql`UPDATE decisions.model SET versions = versions + 1 WHERE key = ${key} RETURNING versions`,
  )
  await tx.run(sql`
    INSERT INTO decisions.model_version
      (key, version, name, xml, digest, view, valid_from, valid_to, saved_at, published_at, author)
    VALUES (${key}, ${versions}, ${name}, ${xml}, ${digest}, ${JSON.stringify(view)}::jsonb,
      ${validity?.validFrom ?? null}, ${validity?.validTo ?? null}, ${tx.now}, ${validity && tx.now}, ${author})`)
  return versions
}

export async function updateValidity(tx: Tx, key: string, version: number, to: Validity): Promise<void> {
  await tx.run(sql`
    UPDATE decisions.model_version SET valid_from = ${to.validFrom}, valid_to = ${to.validTo},
      published_at = coalesce(published_at, ${tx.now}::timestamptz)
    WHERE key = ${key} AND version = ${version}`)
}

/** Of each version that ever decided, the newest first. */
export function countUsage(
  tx: Tx,
  key: string,
): Promise<{ version: number; evaluations: number; lastAt: Date }[]> {
  return tx.rows(sql`
    SELECT model_version AS version, count(*) AS evaluations, max(at) AS "lastAt"
    FROM decisions.evaluation WHERE model_key = ${key} GROUP BY model_version ORDER BY model_version DESC`)
}
