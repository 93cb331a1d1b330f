// Once a day what nobody needs any more is thrown away.

import type { Tx } from '../../kernel/db/index.ts'
import { type JobHandler, schedule } from '../../kernel/jobs/index.ts'
import { getPolicy } from './policy/queries.ts'
import { tidy } from './sessions/service.ts'

const kind = 'identity.tidy'
const day = 86_400_000

export const tidyDaily: JobHandler = {
  kind,
  async run(tx) {
    const { policy } = await getPolicy(tx)
    await tidy(tx, policy.forgetAfter)
    await planTidying(tx, new Date(tx.now.getTime() + day))
  },
}

/** One job for each day: starting the hub again plans nothing twice. */
export function planTidying(tx: Tx, runAt: Date): Promise<void> {
  return schedule(tx, { kind, key: runAt.toISOString().slice(0, 10), runAt, payload: {} })
}
