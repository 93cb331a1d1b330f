// The one way in: something was reported, and becomes a case with its first step in the log.
import { actorOf, can } from '../../../kernel/access/index.ts'
import { audit } from '../../../kernel/audit/index.ts'
import type { Vault } from '../../../kernel/crypto/index.ts'
import { sql, type Tx } from '../../../kernel/db/index.ts'
import { fieldProblem } from '../../../kernel/errors/index.ts'
import { publish } from '../../../kernel/events/index.ts'
import type { Hub } from '../../../kernel/hub/index.ts'
import { newId } from '../../../kernel/ids/index.ts'
import { claimAttachments, lockAttachments } from '../attachments/claim.ts'
import { unsortedKey } from '../categories/schema.ts'
import { eventOf } from '../events.ts'
import type { Action } from '../fold/action.ts'
import { findTransition } from '../fold/allowed.ts'
import { apply } from '../fold/apply.ts'
import { type CasePlace, placeAt } from '../place.ts'
import { currentRules, type Rules } from '../reference/rules.ts'
import { newFollowCode, plainCode, sealing, sealReporter } from '../reporter/seal.ts'
import type { Caller } from '../scope.ts'
import { demandCategory } from '../steps/given.ts'
import { readMoment } from '../steps/moment.ts'
import { storedContent } from '../store/content.ts'
import { insertCases, nextNumbers } from '../store/insert.ts'
import { syncTimer } from '../timers/sync.ts'
import type { Receipt, ReportInput } from './schema.ts'

/**
 * Files a report for the caller, whoever it is. A repeated idempotency key gives the case that the first one made.
 * @throws request.invalid
 */
export function fileCase(
  hub: Hub,
  { principal }: Caller,
  input: ReportInput,
  idempotencyKey?: string,
): Promise<Receipt> {
  return hub.db.tx(async (tx) => {
    const again = idempotencyKey && (await findReceipt(tx, hub.vault, actorOf(principal), idempotencyKey))
    if (again) return again
    if (!input.title?.trim() && !input.description?.trim())
      throw fieldProblem([{ field: 'description', message: said }])
    const rules = await currentRules(tx)
    const place = await placeAt(tx, input.point, 'point')
    const category = await demandCategory(tx, input.category ?? unsortedKey, input.condition)
    const photos = await lockAttachments(tx, hub.vault, input.attachments, 'attachments')
    const forOthers = can(principal, 'cases.file')
    const report = reportOf(tx, rules, {
      input,
      place,
      category,
      photos,
      actor: actorOf(principal),
      organisationId: principal.organisationId,
      channel: forOthers ? (input.channel ?? 'desk') : 'portal',
      idempotencyKey: idempotencyKey ?? null,
    })
    const state = apply(rules.flow, null, report)
    const { kept, shortened } = storedContent(input)
    const code = newFollowCode(hub.vault)
    const [number = ''] = await nextNumbers(tx, [state.reportedAt], rules.calendar.timeZone)
    const reporter = sealReporter(hub.vault, {
      ...input.reporter,
      personId: forOthers && input.reporter ? undefined : (principal.id ?? undefined),
      words: shortened ? { title: '', description: '', address: null, ...input } : undefined,
      followCode: code,
    })
    await insertCases(tx, rules.flow, [{ state, log: [report], number, content: kept, reporter }])
    await claimAttachments(tx, photos, { caseId: state.id, seq: state.version, byReporter: true })
    await syncTimer(tx, rules, null, state)
    await publish(tx, eventOf(report, number, state))
    await audit(tx, { actor: report.actor, action: 'cases.report', subject: state.id })
    return receiptOf({ ...state, number, code })
  })
}

const said = { zh: '请说明发生了什么', en: 'Please say what happened' }

interface Reported {
  input: ReportInput
  place: CasePlace
  category: { key: string; version: number }
  photos: string[] | undefined
  actor: string
  organisationId: string | null
  channel: string
  idempotencyKey: string | null
}

function reportOf(tx: Tx, { flow }: Rules, of: Reported): Action {
  const { actor, category, channel, idempotencyKey, input, organisationId, photos, place } = of
  const transition = findTransition(flow, null, 'report')
  return {
    id: newId(tx.now),
    caseId: newId(tx.now),
    seq: 1,
    kind: 'report',
    happenedAt: readMoment(input.happenedAt, tx.now, transition ?? {}),
    recordedAt: tx.now,
    actor,
    organisationId,
    idempotencyKey,
    madeAgainst: null,
    origin: 'hub',
    data: {
      flow: { key: flow.key, version: flow.version },
      category: category.key,
      categoryVersion: category.version,
      condition: input.condition ?? null,
      channel,
      ...place,
      ...(photos && { attachments: photos }),
    },
  }
}

/** Who repeats a report because the answer never came gets a new code: the first one was never read. */
async function findReceipt(tx: Tx, vault: Vault, actor: string, key: string): Promise<Receipt | undefined> {
  const found = await tx.first<Omit<Receipt, 'code' | 'reportedAt'> & { reportedAt: Date }>(sql`
    SELECT c.id, c.number, c.version, c.state, c.reported_at AS "reportedAt"
    FROM cases.action a JOIN cases.case c ON c.id = a.case_id
    WHERE a.actor = ${actor} AND a.idempotency_key = ${key} AND a.seq = 1`)
  if (!found) return undefined
  const code = newFollowCode(vault)
  await tx.run(sql`
    UPDATE cases.reporter SET follow_hash = ${vault.hash(plainCode(code), sealing.follow)}
    WHERE case_id = ${found.id}::uuid AND erased_at IS NULL`)
  return receiptOf({ ...found, code })
}

function receiptOf(of: Omit<Receipt, 'reportedAt'> & { reportedAt: Date }): Receipt {
  const { code, id, number, reportedAt, state, version } = of
  return { id, number, code, version, state, reportedAt: reportedAt.toISOString() }
}
