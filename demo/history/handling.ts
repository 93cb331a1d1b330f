// From dispatch to closing: most are done well within their time, some drag on, are put off, wait or need help.
import type { DemoCategory } from '../categories.ts'
import type { Random } from '../random.ts'
import * as words from '../texts.ts'
import { minutesAfter } from './rhythm.ts'
import type { Desk, Limit, StepLog } from './step.ts'

export interface Handling {
  random: Random
  log: StepLog
  desk: Desk
  category: DemoCategory
  limit: Limit
  /** Codes of the organisation that holds the case, of the street there and of one that may help. */
  holder: string
  street: string
  helper: string
  /** 1 keeps the deadline comfortably, 0 often misses it. */
  diligence: number
  dispatchedAt: Date
  /** Less when it comes back: part of it was done before. */
  times: number
}

/** Gives the moment of closing. */
export function handle(handling: Handling): Date {
  const { category, desk, diligence, dispatchedAt, holder, limit, log, random, times } = handling
  const drags = random.chance(0.1)
  const usual = (0.3 + 0.62 * (1 - diligence)) * Math.exp(random.normal(0, 0.5)) * times
  const share = Math.max(0.05, usual, drags ? stuckFor(random, limit) / limit.minutes : 0)
  const at = (part: number) => desk.after(dispatchedAt, part * limit.minutes, limit.clock)
  const worker = desk.handlerOf(holder)
  let dueAt = at(1)
  let workedUntil = at(share * random.between(0.4, 0.85))
  let closing = at(share)
  if (share * limit.minutes > 90 && random.chance(drags ? 0.2 : 0.04)) callHelp(handling, at, share)
  if (share > 0.8 && limit.minutes >= 480 && random.chance(0.3) && !log.has('extend')) {
    const amount = limit.minutes >= 2400 ? 2 : 1
    const reason = random.pick(words.EXTEND_REASONS)
    log.take('extend', at(0.6), desk.supervisor(), { amount, unit: 'day', reason })
    dueAt = desk.after(dueAt, amount * 480, 'working')
  } else if (limit.clock === 'working' && limit.minutes >= 960 && random.chance(0.06)) {
    const waited = random.between(480, 7200)
    const stopped = log.take('suspend', at(Math.min(1, share) * 0.4), desk.supervisor(), {
      reason: random.pick(words.SUSPEND_REASONS),
    })
    log.take('resume', desk.after(stopped, waited, 'working'), worker, {}, holder)
    dueAt = desk.after(dueAt, waited, 'working')
    workedUntil = desk.after(workedUntil, waited, 'working')
    closing = desk.after(closing, waited, 'working')
  }
  chase(handling, dueAt, log.notBefore(workedUntil))
  const result = words.writeResult(random, category)
  return verify(handling, log.take('finish', workedUntil, worker, { result }, holder), closing)
}

function verify(handling: Handling, finishedAt: Date, closing: Date): Date {
  const { category, desk, holder, limit, log, random } = handling
  const gap = Math.max(6 * 60_000, closing.getTime() - finishedAt.getTime())
  let checkedAt = new Date(finishedAt.getTime() + gap * 0.8)
  if (random.chance(0.045)) {
    log.take('verify-fail', checkedAt, desk.verifier, { reason: random.pick(words.FAIL_REASONS) })
    const again = desk.after(checkedAt, limit.minutes * random.between(0.15, 0.4), limit.clock)
    const result = words.writeResult(random, category)
    log.take('finish', again, desk.handlerOf(holder), { result }, holder)
    checkedAt = desk.after(again, random.between(10, 120), limit.clock)
  }
  const passedAt = log.take('verify-pass', checkedAt, desk.verifier, {})
  return log.take('close', new Date(passedAt.getTime() + gap * 0.2), desk.dispatcher(), {})
}

function callHelp(handling: Handling, at: (part: number) => Date, share: number): void {
  const { desk, helper, holder, log, random, street } = handling
  const organisation = helper === holder ? street : helper
  if (organisation === holder) return
  const reason = random.pick(words.WHISTLE_REASONS)
  const calledAt = log.take(
    'whistle',
    at(share * 0.15),
    desk.handlerOf(holder),
    { organisation, reason },
    holder,
  )
  const other = desk.handlerOf(organisation)
  const arrivedAt = minutesAfter(calledAt, random.between(8, 42))
  log.take('arrive', arrivedAt, other, { organisation }, organisation)
  const doneAt = new Date(Math.max(arrivedAt.getTime() + 60_000, at(share * 0.5).getTime()))
  log.take('co-finish', doneAt, other, { organisation, result: '协助完成。' }, organisation)
}

/** Minutes of the clock that a case takes when it gets stuck. */
function stuckFor(random: Random, { clock }: Limit): number {
  return clock === 'working' ? random.between(1200, 9600) : random.between(600, 5000)
}

/** Past its time it is chased; four working hours and a day after it, the hub escalates by itself. */
function chase({ desk, log, random }: Handling, dueAt: Date, finishedAt: Date): void {
  if (finishedAt < dueAt) return
  if (random.chance(0.5)) log.take('remind', dueAt, desk.supervisor(), { text: random.pick(words.REMINDERS) })
  for (const late of [240, 480]) {
    const at = desk.after(dueAt, late, 'working')
    if (at < finishedAt) log.take('escalate', at, 'system', { reason: '已过办理时限' })
  }
}
