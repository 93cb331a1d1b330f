// A photo that was sent before is attached by its key, in the transaction of the report or step that names it.
import type { Vault } from '../../../kernel/crypto/index.ts'
import { sql, type Tx } from '../../../kernel/db/index.ts'
import { fieldProblem } from '../../../kernel/errors/index.ts'
import type { Action } from '../fold/action.ts'
import limits from './limits.json' with { type: 'json' }

export const keyContext = 'cases.attachment.key'

const gone = {
  zh: '这张照片已过期或已用过，请再传一次',
  en: 'This photo has expired or was used already: please send it again',
}

/**
 * The ids behind the keys, locked until the end of the transaction; nothing when none was given.
 * @throws request.invalid on `field/n`
 */
export async function lockAttachments(
  tx: Tx,
  vault: Vault,
  keys: readonly string[] | undefined,
  field: string,
): Promise<string[] | undefined> {
  if (!keys || keys.length === 0) return undefined
  const hashes = keys.map((key) => vault.hashes(key, keyContext))
  const since = new Date(tx.now.getTime() - limits.keptHours * 3_600_000)
  const rows = await tx.rows<{ id: string; keyHash: string }>(sql`
    SELECT id, key_hash AS "keyHash" FROM cases.attachment
    WHERE key_hash = ANY (${hashes.flat()}::text[]) AND case_id IS NULL AND removed_at IS NULL AND created_at > ${since}
    ORDER BY id FOR UPDATE`)
  const ids = hashes.map((under) => rows.find(({ keyHash }) => under.includes(keyHash))?.id)
  const missing = ids.flatMap((id, index) =>
    id === undefined ? [{ field: `${field}/${index}`, message: gone }] : [],
  )
  if (missing.length > 0) throw fieldProblem(missing)
  return ids as string[]
}

export interface Claim {
  caseId: string
  /** The step that names them. */
  seq: number
  byReporter: boolean
}

/** Callers have locked them in this transaction. */
export async function claimAttachments(
  tx: Tx,
  ids: readonly string[] | undefined,
  { byReporter, caseId, seq }: Claim,
): Promise<void> {
  if (!ids) return
  await tx.run(sql`
    UPDATE cases.attachment a SET case_id = ${caseId}::uuid, seq = ${seq}, place = n.place, key_hash = NULL,
      by_reporter = ${byReporter}
    FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS n(id, place)
    WHERE a.id = n.id AND a.case_id IS NULL`)
}

/** Those that the steps of a log name, as when a history is laid in. */
export async function claimLogged(tx: Tx, log: readonly Action[]): Promise<void> {
  for (const { caseId, data, kind, seq } of log)
    await claimAttachments(tx, data.attachments, { caseId, seq, byReporter: kind === 'report' })
}
