// "It troubles me too": whoever meets an open case says so once, and follows it by a code of their own.
import { networkOf } from '../../../ground/identity/index.ts'
import { actorOf, type Principal } from '../../../kernel/access/index.ts'
import { audit } from '../../../kernel/audit/index.ts'
import { sql, type Tx } from '../../../kernel/db/index.ts'
import { fieldProblem } from '../../../kernel/errors/index.ts'
import { publish } from '../../../kernel/events/index.ts'
import type { Hub } from '../../../kernel/hub/index.ts'
import { newId } from '../../../kernel/ids/index.ts'
import { errors } from '../errors.ts'
import { newFollowCode, sealReporter } from '../reporter/seal.ts'
import { isReporter, placesOf } from '../scope.ts'
import { getCase, type LoadedCase } from '../store/load.ts'
import { countSupports } from './count-supports.ts'
import limits from './limits.json' with { type: 'json' }
import type { SupportInput, SupportReceipt } from './schema.ts'

export interface Supporting {
  number: string
  principal: Principal
  input: SupportInput
  /** Where the request came from. */
  address: string
}

/**
 * Counts the caller once. Whoever says it again, because the answer was lost, gets a new code.
 * @throws cases.notFound, cases.notOpen, cases.ownReport, cases.tooManySupports, request.invalid
 */
export function supportCase(
  hub: Hub,
  { address, input, number, principal }: Supporting,
): Promise<SupportReceipt & { isNew: boolean }> {
  const supporter = hub.vault.hash(whoOf(principal, input), 'cases.support')
  const network = hub.vault.hash(networkOf(address), 'cases.support-network')
  return hub.db.tx(async (tx) => {
    const found = await getCase(tx, number)
    await demandOpen(tx, found, principal)
    const code = newFollowCode(hub.vault)
    const personId = principal.id ?? undefined
    const sealed = sealReporter(hub.vault, { ...input.supporter, personId, followCode: code })
    const isNew = await keep(tx, found.state.id, supporter, sealed, network)
    const supports = await countSupports(tx, found.state.id)
    if (isNew) await tell(tx, found, actorOf(principal))
    return { number, code, supports, isNew }
  })
}

function whoOf({ id }: Principal, { device }: SupportInput): string {
  if (id) return `person:${id}`
  if (device) return `device:${device}`
  const message = { zh: '缺少这台设备的标记', en: 'The mark of the device is missing' }
  throw fieldProblem([{ field: 'device', message }])
}

async function demandOpen(tx: Tx, { state }: LoadedCase, principal: Principal): Promise<void> {
  const open = await tx.first(
    sql`SELECT 1 AS found FROM cases.case WHERE id = ${state.id}::uuid AND kind = 'open' AND merged_into IS NULL`,
  )
  if (!open) throw errors.notOpen()
  if (isReporter({ principal }, await placesOf(tx, state))) throw errors.ownReport()
}

type Sealed = ReturnType<typeof sealReporter>

/** Whether it was the first time. */
async function keep(
  tx: Tx,
  caseId: string,
  supporter: string,
  sealed: Sealed,
  network: string,
): Promise<boolean> {
  const { followHash, nameSealed, personId, phoneHash, phoneSealed } = sealed
  const again = await tx.run(sql`
    UPDATE cases.support SET follow_hash = ${followHash}, name_sealed = coalesce(${nameSealed}, name_sealed),
      phone_sealed = coalesce(${phoneSealed}, phone_sealed), phone_hash = coalesce(${phoneHash}, phone_hash)
    WHERE case_id = ${caseId}::uuid AND supporter = ${supporter}`)
  if (again > 0) return false
  await demandFew(tx, network)
  const added = await tx.run(sql`
    INSERT INTO cases.support (id, case_id, supporter, person_id, name_sealed, phone_sealed, phone_hash, follow_hash,
      network, created_at)
    VALUES (${newId(tx.now)}, ${caseId}, ${supporter}, ${personId}, ${nameSealed}, ${phoneSealed}, ${phoneHash},
      ${followHash}, ${network}, ${tx.now})
    ON CONFLICT (case_id, supporter) DO UPDATE SET follow_hash = excluded.follow_hash`)
  return added > 0
}

async function demandFew(tx: Tx, network: string): Promise<void> {
  const hour = new Date(tx.now.getTime() - 3_600_000)
  const { count } = await tx.one<{ count: number }>(sql`
    SELECT count(*) AS count FROM cases.support WHERE network = ${network} AND created_at > ${hour}`)
  if (count < limits.supportsPerNetworkAndHour) return
  throw errors.tooManySupports({}, { headers: { 'retry-after': '3600' } })
}

async function tell(tx: Tx, { number, state }: LoadedCase, actor: string): Promise<void> {
  const { id, organisationId, regionPath } = state
  await publish(tx, {
    type: 'cases.supported',
    subject: id,
    data: { number, state: state.state, organisationId, regionPath },
  })
  await audit(tx, { actor, action: 'cases.support', subject: id })
}
