// What leads to whoever reported is kept for a stated time after the case has ended, then erased (PIPL Art. 19, 47); at once
// when the person is erased. The case, its log and its figures stay.
import { actorOf, system } from '../../../kernel/access/index.ts'
import { audit } from '../../../kernel/audit/index.ts'
import { type Sql, sql, type Tx } from '../../../kernel/db/index.ts'
import type { Reaction } from '../../../kernel/events/index.ts'
import { type JobHandler, schedule } from '../../../kernel/jobs/index.ts'
import retention from './retention.json' with { type: 'json' }

const kind = 'cases.erase-reporters'
const day = 86_400_000

export const erasePersonsReports: Reaction = {
  name: 'cases.erase-reporter',
  on: ['identity.person-erased'],
  run: (tx, { subject }) => erase(tx, sql`r.person_id = ${subject}::uuid`, 'person erased'),
}

export const eraseReporters: JobHandler = {
  kind,
  async run(tx) {
    const before = new Date(tx.now.getTime() - retention.daysAfterTheEnd * day)
    await erase(tx, sql`c.kind <> 'open' AND c.updated_at < ${before}`, 'retention')
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
