// What leads to whoever reported is kept for a stated time after the case has ended, then erased (PIPL Art. 19, 47); at once
// when the person is erased. The case, its log and its figures stay.
import { actorOf, system } from '../../../kernel/access/index.ts'
import { audit } from '../../../kernel/audit/index.ts'
import { type Sql, sql, type Tx } from '../../../kernel/db/index.ts'
import type { Reaction } from '../../../kernel/events/index.ts'
import { type JobHandler, schedule } from '../../../kernel/jobs/index.ts'
import { eraseAttachments } from '../attachments/remove.ts'
import retention from './retention.json' with { type: 'json' }

const kind = 'cases.erase-reporters'
const day = 86_400_000

export const erasePersonsReports: Reaction = {
  name: 'cases.erase-reporter',
  on: ['identity.person-erased'],
  async run(tx, { subject }) {
    const theirs = sql`SELECT case_id FROM cases.reporter WHERE person_id = ${subject}::uuid`
    await eraseAttachments(tx, sql`a.by_reporter AND a.case_id IN (${theirs})`, 'person erased')
    await erase(tx, sql`r.person_id = ${subject}::uuid`, 'person erased')
    await eraseSupporters(tx, sql`s.person_id = ${subject}::uuid`, 'person erased')
  },
}

export const eraseReporters: JobHandler = {
  kind,
  async run(tx) {
    const before = new Date(tx.now.getTime() - retention.daysAfterTheEnd * day)
    const ended = sql`c.kind <> 'open' AND c.updated_at < ${before}`
    // Staff's own photos may show people as well: they go with the rest.
    await eraseAttachments(tx, sql`a.case_id IN (SELECT c.id FROM cases.case c WHERE ${ended})`, 'retention')
    await erase(tx, ended, 'retention')
    await eraseSupporters(tx, ended, 'retention')
    await forgetNetworks(tx)
    await planErasing(tx, new Date(tx.now.getTime() + day))
  },
}

/** One job for each day: starting the hub again plans nothing twice. */
export function planErasing(tx: Tx, runAt: Date): Promise<void> {
  return schedule(tx, { kind, key: runAt.toISOString().slice(0, 10), runAt, payload: {} })
}

async function erase(tx: Tx, which: Sql, purpose: string): Promise<void> {
  const erased = await tx.rows<{ id: string }>(sql`
    UPDATE cases.reporter r SET person_id = NULL, name_sealed = NULL, phone_sealed = NULL, phone_hash = NULL,
      words_sealed = NULL, erased_at = ${tx.now}
    FROM cases.case c WHERE c.id = r.case_id AND r.erased_at IS NULL AND ${which} RETURNING r.case_id AS id`)
  const actor = actorOf(system)
  await audit(
    tx,
    ...erased.map(({ id }) => ({ actor, action: 'cases.erase-reporter', subject: id, purpose })),
  )
}

/** They still count, each once; who they are cannot be told any more. */
async function eraseSupporters(tx: Tx, which: Sql, purpose: string): Promise<void> {
  const erased = await tx.rows<{ id: string }>(sql`
    UPDATE cases.support s SET supporter = s.id::text, person_id = NULL, name_sealed = NULL, phone_sealed = NULL,
      phone_hash = NULL, network = NULL, erased_at = ${tx.now}
    FROM cases.case c WHERE c.id = s.case_id AND s.erased_at IS NULL AND ${which} RETURNING s.case_id AS id`)
  const actor = actorOf(system)
  const action = 'cases.erase-supporter'
  await audit(tx, ...erased.map(({ id }) => ({ actor, action, subject: id, purpose })))
}

async function forgetNetworks(tx: Tx): Promise<void> {
  const dayAgo = new Date(tx.now.getTime() - day)
  await tx.run(
    sql`UPDATE cases.support SET network = NULL WHERE network IS NOT NULL AND created_at < ${dayAgo}`,
  )
}
