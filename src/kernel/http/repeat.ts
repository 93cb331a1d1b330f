// A repeated request gets the first answer. What was answered is kept sealed, since it may hold somebody's code.
import { createHash } from 'node:crypto'
import { actorOf, type Principal } from '../access/index.ts'
import { sql } from '../db/index.ts'
import { defineErrors } from '../errors/index.ts'
import type { Hub } from '../hub/index.ts'

const errors = defineErrors('idempotency', {
  inProgress: { status: 409, message: { zh: '同一请求正在处理', en: 'The same request is being worked on' } },
  otherRequest: {
    status: 422,
    message: {
      zh: '这个 Idempotency-Key 已用于另一请求',
      en: 'This Idempotency-Key was used for another request',
    },
  },
})

export interface FirstAnswer {
  status: number
  body: string
}

const abandonedAfter = 60_000

/** The first answer when there is one; otherwise the key is taken for this request. */
export async function findFirstAnswer(
  hub: Hub,
  principal: Principal,
  key: string,
  request: unknown,
): Promise<FirstAnswer | undefined> {
  const print = createHash('sha256')
    .update(JSON.stringify(request) ?? '')
    .digest('hex')
  return hub.db.tx(async (tx) => {
    const taken = await tx.run(sql`
      INSERT INTO kernel.answer (caller, key, request, at) VALUES (${actorOf(principal)}, ${key}, ${print}, ${tx.now})
      ON CONFLICT DO NOTHING`)
    if (taken === 1) return undefined
    const before = await tx.one<{
      request: string
      status: number | null
      body: string | null
      at: Date
    }>(sql`
      SELECT request, status, body, at FROM kernel.answer
      WHERE caller = ${actorOf(principal)} AND key = ${key} FOR UPDATE`)
    if (before.request !== print) throw errors.otherRequest()
    if (before.status !== null && before.body !== null) {
      return { status: before.status, body: hub.vault.open(before.body, 'answer') }
    }
    if (tx.now.getTime() - before.at.getTime() < abandonedAfter) throw errors.inProgress()
    await tx.run(
      sql`UPDATE kernel.answer SET at = ${tx.now} WHERE caller = ${actorOf(principal)} AND key = ${key}`,
    )
    return undefined
  })
}

/** Keeps a good answer; a failed request may be tried again with the same key. */
export async function keepAnswer(
  hub: Hub,
  principal: Principal,
  key: string,
  answer: FirstAnswer,
): Promise<void> {
  await hub.db.tx(async (tx) => {
    if (answer.status >= 400) {
      await tx.run(
        sql`DELETE FROM kernel.answer WHERE caller = ${actorOf(principal)} AND key = ${key} AND status IS NULL`,
      )
      return
    }
    const body = hub.vault.seal(answer.body, 'answer')
    await tx.run(sql`UPDATE kernel.answer SET status = ${answer.status}, body = ${body}
      WHERE caller = ${actorOf(principal)} AND key = ${key}`)
  })
}
