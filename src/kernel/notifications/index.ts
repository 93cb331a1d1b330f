// Telling a person. In-app for now: a row that the person's screens show; other channels read the same table.
import type { Tx } from '../db/index.ts'
import { sql } from '../db/index.ts'
import { newId } from '../ids/index.ts'

export interface Notification {
  personId: string
  /** `module.template`; its words are the module's messages. */
  template: string
  /** References only: the words are made when they are shown. */
  data: Record<string, unknown>
}

export async function notify(tx: Tx, { data, personId, template }: Notification): Promise<void> {
  await tx.run(sql`
    INSERT INTO kernel.notification (id, person_id, template, data, created_at)
    VALUES (${newId(tx.now)}, ${personId}, ${template}, ${JSON.stringify(data)}::jsonb, ${tx.now})`)
}
