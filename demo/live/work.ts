// One case goes one step on, taken by whoever would take it.
import { sql, type Tx } from '../../src/kernel/db/index.ts'
import type { Hub } from '../../src/kernel/hub/index.ts'
import { takeStep } from '../../src/work/cases/index.ts'
import { getCategory, STANDARD } from '../categories.ts'
import type { Random } from '../random.ts'
import type { Rules } from '../tables.ts'
import * as words from '../texts.ts'
import type { Cast } from './cast.ts'

export interface OpenCase {
  number: string
  state: string
  /** Code within the demo's dictionary. */
  category: string
  regionPath: string | null
  organisationId: string | null
}

/** What somebody has just touched is left to them. */
const HANDS_OFF = 20 * 60_000

/**
 * One of the longest untouched in the stage; `back` says how far from the front, 0 to 1. Cases of `own` may be
 * touched at any time.
 */
export async function findWaiting(
  tx: Tx,
  state: string,
  back: number,
  own: readonly string[],
): Promise<OpenCase | undefined> {
  const untouched = new Date(tx.now.getTime() - HANDS_OFF)
  const rows = await tx.rows<OpenCase>(sql`
    SELECT c.number, c.state, k.code AS category, c.region_path AS "regionPath", c.organisation_id AS "organisationId"
    FROM cases.public_case c JOIN cases.public_category k ON k.key = c.category
    WHERE c.kind = 'open' AND c.state = ${state} AND k.standard = ${STANDARD}
      AND (c.updated_at < ${untouched} OR c.number = ANY (${[...own]}::text[]))
    ORDER BY c.updated_at LIMIT 120`)
  return rows[Math.floor(back * back * rows.length)]
}

export interface Stage {
  hub: Hub
  random: Random
  cast: Cast
  rules: Rules
  /** Organisations that this feed called to help, by case. */
  called: Map<string, string>
}

/** @throws Problem where the hub refuses the step */
export async function workOn(stage: Stage, one: OpenCase): Promise<void> {
  const { cast, random } = stage
  const dispatcher = cast.anyone(random, 'dispatcher')
  if (one.state === 'handling') return handleOn(stage, one)
  const { kind, principal, data } = nextStep()
  await takeStep(stage.hub, { principal }, { number: one.number, kind, data })

  function nextStep() {
    const checker = cast.gridWorkerAt(one.regionPath) ?? dispatcher
    switch (one.state) {
      case 'reported':
        return random.chance(0.03)
          ? {
              kind: 'reject' as const,
              principal: dispatcher,
              data: { reason: random.pick(words.REJECT_REASONS) },
            }
          : { kind: 'accept' as const, principal: dispatcher, data: {} }
      case 'filed':
        return { kind: 'dispatch' as const, principal: dispatcher, data: holderOf(stage, one) }
      case 'suspended':
        return { kind: 'resume' as const, principal: cast.handlerOf(one.organisationId), data: {} }
      case 'verifying':
        return random.chance(0.05)
          ? {
              kind: 'verify-fail' as const,
              principal: checker,
              data: { reason: random.pick(words.FAIL_REASONS) },
            }
          : { kind: 'verify-pass' as const, principal: checker, data: {} }
      default:
        return { kind: 'close' as const, principal: dispatcher, data: {} }
    }
  }
}

function holderOf({ cast, rules }: Stage, { category, regionPath }: OpenCase): { organisationId?: string } {
  const [, , district = null, street = null] = regionPath?.split('/') ?? []
  const code = rules.organisationFor(getCategory(category), '', { district, street })
  const organisationId = cast.organisation(code)
  return organisationId === undefined ? {} : { organisationId }
}

/** Mostly it gets done; now and then it is returned, put off, stopped or chased, or needs help. */
async function handleOn(stage: Stage, { category, number, organisationId }: OpenCase): Promise<void> {
  const { called, cast, hub, random } = stage
  const handler = { principal: cast.handlerOf(organisationId) }
  const supervisor = { principal: cast.anyone(random, 'supervisor') }
  const helper = called.get(number)
  if (helper !== undefined) {
    called.delete(number)
    const helping = { principal: cast.handlerOf(helper) }
    await takeStep(hub, helping, { number, kind: 'arrive' })
    await takeStep(hub, helping, { number, kind: 'co-finish', data: { result: '协助完成。' } })
  }
  const chance = random.next()
  if (chance < 0.03) {
    const reason = random.pick(words.RETURN_REASONS)
    await takeStep(hub, handler, { number, kind: 'return', data: { reason } })
  } else if (chance < 0.06) {
    const reason = random.pick(words.SUSPEND_REASONS)
    await takeStep(hub, supervisor, { number, kind: 'suspend', data: { reason } })
  } else if (chance < 0.08) {
    const data = { amount: 1, unit: 'day', reason: random.pick(words.EXTEND_REASONS) }
    await takeStep(hub, supervisor, { number, kind: 'extend', data })
  } else if (chance < 0.1) {
    await takeStep(hub, supervisor, { number, kind: 'remind', data: { text: random.pick(words.REMINDERS) } })
  } else if (chance < 0.14) {
    const organisation = cast.organisation(random.pick(['traffic', 'power', 'drainage']))
    if (organisation === undefined || organisation === organisationId) return
    const data = { organisationId: organisation, reason: random.pick(words.WHISTLE_REASONS) }
    await takeStep(hub, handler, { number, kind: 'whistle', data })
    called.set(number, organisation)
  } else {
    const result = words.writeResult(random, getCategory(category))
    await takeStep(hub, handler, { number, kind: 'finish', data: { result } })
  }
}
