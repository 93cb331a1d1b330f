// Photos that nobody attached within a day go, and those whose time is over. First nobody sees them, in the transaction
// that says so; then their pictures go from the store; a job that is cut short does the rest the next time.
import { actorOf, system } from '../../../kernel/access/index.ts'
import { audit } from '../../../kernel/audit/index.ts'
import { type Sql, sql, type Tx } from '../../../kernel/db/index.ts'
import type { Hub } from '../../../kernel/hub/index.ts'
import { type JobHandler, schedule } from '../../../kernel/jobs/index.ts'
import { forgetAllowances } from './allowance.ts'
import limits from './limits.json' with { type: 'json' }
import { findRemoved, forgetBlobs, hideAttachments } from './queries.ts'

const sweepKind = 'cases.sweep-attachments'
const blobsKind = 'cases.remove-attachment-blobs'
const hour = 3_600_000
const atOnce = 200

export const attachmentJobs: JobHandler[] = [
  {
    kind: sweepKind,
    async run(tx) {
      const before = new Date(tx.now.getTime() - limits.keptHours * hour)
      await hideAttachments(tx, sql`a.case_id IS NULL AND a.created_at <= ${before}`)
      await forgetAllowances(tx)
      await removeSoon(tx)
      await planSweeping(tx, new Date(tx.now.getTime() + hour))
    },
  },
  { kind: blobsKind, long: removeBlobs },
]

/** One job for each hour: starting the hub again plans nothing twice. */
export function planSweeping(tx: Tx, runAt: Date): Promise<void> {
  return schedule(tx, { kind: sweepKind, key: runAt.toISOString().slice(0, 13), runAt, payload: {} })
}

/** Takes photos of cases away for good, since their time is over or their sender is erased. */
export async function eraseAttachments(tx: Tx, which: Sql, purpose: string): Promise<void> {
  const hidden = await hideAttachments(tx, sql`a.case_id IS NOT NULL AND ${which}`)
  if (hidden.length === 0) return
  const actor = actorOf(system)
  await audit(
    tx,
    ...hidden.map(({ caseId, id }) => ({
      actor,
      action: 'cases.erase-attachment',
      subject: String(caseId),
      purpose,
      data: { attachment: id },
    })),
  )
  await removeSoon(tx)
}

function removeSoon(tx: Tx): Promise<void> {
  return schedule(tx, { kind: blobsKind, key: 'all', payload: {} })
}

async function removeBlobs({ blobs, db }: Hub): Promise<undefined> {
  for (;;) {
    const removed = await db.tx((tx) => findRemoved(tx, atOnce))
    if (removed.length === 0) return undefined
    for (const { blobs: ids } of removed) for (const id of ids) await blobs.remove(id)
    await db.tx((tx) =>
      forgetBlobs(
        tx,
        removed.map(({ id }) => id),
      ),
    )
  }
}
