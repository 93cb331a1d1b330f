// People in the database: personal data in a table of its own, sealed under the hub's keys.
import type { Vault } from '../../../kernel/crypto/index.ts'
import { empty, type Sql, sql, type Tx } from '../../../kernel/db/index.ts'
import { codeOf } from '../../../kernel/errors/index.ts'
import { errors } from '../errors.ts'
import type { PersonView } from './schema.ts'

const uniqueViolation = '23505'
const contexts = { phone: 'identity.personal.phone', idNumber: 'identity.personal.idNumber' } as const

export interface Person {
  id: string
  name: string | null
  phone: string | null
  idNumber: string | null
  organisationId: string | null
  organisationName: string | null
  organisationPath: string | null
  regionPath: string | null
  account: { account: string; disabled: boolean } | null
  keepUntil: Date | null
  erasedAt: Date | null
  version: number
  createdAt: Date
}

interface Row extends Omit<Person, 'phone' | 'idNumber'> {
  phoneSealed: string | null
  idNumberSealed: string | null
}

const selected = sql`
  SELECT p.id, d.name, d.phone_sealed AS "phoneSealed", d.id_number_sealed AS "idNumberSealed",
    p.organisation_id AS "organisationId", o.name AS "organisationName", o.path AS "organisationPath",
    o.region_path AS "regionPath",
    CASE WHEN a.person_id IS NOT NULL
      THEN jsonb_build_object('account', a.account, 'disabled', a.disabled) END AS account,
    p.keep_until AS "keepUntil", p.erased_at AS "erasedAt", p.version, p.created_at AS "createdAt"
  FROM identity.person p
  LEFT JOIN identity.personal d ON d.person_id = p.id
  LEFT JOIN identity.account a ON a.person_id = p.id
  LEFT JOIN identity.organisation o ON o.id = p.organisation_id`

/** The columns that a scope condition for lists compares. */
export const personPlace = { organisationPath: sql`o.path`, regionPath: sql`o.region_path` }

export async function findPerson(tx: Tx, vault: Vault, id: string): Promise<Person | undefined> {
  const row = await tx.first<Row>(sql`${selected} WHERE p.id = ${id}::uuid`)
  return row && opened(vault, row)
}

/** Locks the person for a change. */
export async function takePerson(tx: Tx, vault: Vault, id: string): Promise<Person | undefined> {
  await tx.rows(sql`SELECT id FROM identity.person WHERE id = ${id}::uuid FOR UPDATE`)
  return findPerson(tx, vault, id)
}

export interface PersonFilter {
  where: Sql
  scope: Sql
  after?: string
  limit: number
}

export async function listPeople(tx: Tx, vault: Vault, filter: PersonFilter): Promise<Person[]> {
  const { after, limit, scope, where } = filter
  const rows = await tx.rows<Row>(sql`
    ${selected} WHERE p.erased_at IS NULL AND ${scope} AND ${where}
      ${after ? sql`AND p.id > ${after}::uuid` : empty}
    ORDER BY p.id LIMIT ${limit}`)
  return rows.map((row) => opened(vault, row))
}

/** Equal numbers, under whatever key of the ring they were hashed. */
export function hasPhone(vault: Vault, phone: string): Sql {
  return sql`d.phone_hash = ANY(${vault.hashes(phone, contexts.phone)}::text[])`
}

export function hasIdNumber(vault: Vault, idNumber: string): Sql {
  return sql`d.id_number_hash = ANY(${vault.hashes(idNumber, contexts.idNumber)}::text[])`
}

export async function isIdNumberTaken(
  tx: Tx,
  vault: Vault,
  idNumber: string,
  except: string,
): Promise<boolean> {
  const other = await tx.first(sql`
    SELECT d.person_id FROM identity.personal d
    WHERE ${hasIdNumber(vault, idNumber)} AND d.person_id <> ${except}::uuid`)
  return other !== undefined
}

export type PersonToSave = Pick<
  Person,
  'id' | 'organisationId' | 'keepUntil' | 'version' | 'phone' | 'idNumber'
> & {
  name: string
}

/** Inserts or updates the person and what is personal about them. */
export async function savePerson(tx: Tx, vault: Vault, person: PersonToSave): Promise<void> {
  const { id, idNumber, keepUntil, name, organisationId, phone, version } = person
  await tx.run(sql`
    INSERT INTO identity.person (id, organisation_id, keep_until, version, created_at, changed_at)
    VALUES (${id}, ${organisationId}::uuid, ${keepUntil}, ${version}, ${tx.now}, ${tx.now})
    ON CONFLICT (id) DO UPDATE SET organisation_id = excluded.organisation_id, keep_until = excluded.keep_until,
      version = excluded.version, changed_at = excluded.changed_at`)
  await refusingTwins(
    tx.run(sql`
    INSERT INTO identity.personal (person_id, name, phone_sealed, phone_hash, id_number_sealed, id_number_hash)
    VALUES (${id}, ${name}, ${phone && vault.seal(phone, contexts.phone)}, ${phone && vault.hash(phone, contexts.phone)},
      ${idNumber && vault.seal(idNumber, contexts.idNumber)}, ${idNumber && vault.hash(idNumber, contexts.idNumber)})
    ON CONFLICT (person_id) DO UPDATE SET name = excluded.name, phone_sealed = excluded.phone_sealed,
      phone_hash = excluded.phone_hash, id_number_sealed = excluded.id_number_sealed,
      id_number_hash = excluded.id_number_hash`),
  )
}

/** Two who register one identity number at once: the second is told so. */
async function refusingTwins(saving: Promise<number>): Promise<void> {
  try {
    await saving
  } catch (error) {
    throw codeOf(error) === uniqueViolation ? errors.idNumberTaken() : error
  }
}

/** New people of whom nothing is known but a name. */
export async function insertNamed(
  tx: Tx,
  people: readonly { id: string; name: string; organisationId: string | null }[],
): Promise<void> {
  const given = sql`jsonb_to_recordset(${JSON.stringify(people)}::jsonb)
    AS given(id uuid, name text, "organisationId" uuid)`
  await tx.run(sql`
    INSERT INTO identity.person (id, organisation_id, version, created_at, changed_at)
    SELECT id, "organisationId", 1, ${tx.now}::timestamptz, ${tx.now}::timestamptz FROM ${given}`)
  await tx.run(sql`INSERT INTO identity.personal (person_id, name) SELECT id, name FROM ${given}`)
}

/** Everything that tells who the person was; the bare row stays for what refers to it. */
export async function deletePersonal(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`DELETE FROM identity.session WHERE person_id = ${id}::uuid`)
  await tx.run(sql`DELETE FROM identity.account WHERE person_id = ${id}::uuid`)
  await tx.run(sql`DELETE FROM identity.personal WHERE person_id = ${id}::uuid`)
  await tx.run(sql`
    UPDATE identity.person SET erased_at = ${tx.now}, keep_until = NULL, version = version + 1, changed_at = ${tx.now}
    WHERE id = ${id}::uuid`)
}

export function viewOf(person: Person): PersonView {
  const { createdAt, erasedAt, keepUntil } = person
  return {
    ...person,
    keepUntil: keepUntil?.toISOString() ?? null,
    erasedAt: erasedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  }
}

function opened(vault: Vault, { idNumberSealed, phoneSealed, ...rest }: Row): Person {
  return {
    ...rest,
    phone: phoneSealed && vault.open(phoneSealed, contexts.phone),
    idNumber: idNumberSealed && vault.open(idNumberSealed, contexts.idNumber),
  }
}
