// One case's way through the loop, planned step by step from its report to its rating. Pure chance with the
// habits of those who handle it; whatever would lie after the present is cut off, so that it is still open.
import type { DemoCategory } from '../categories.ts'
import type { Random } from '../random.ts'
import * as words from '../texts.ts'
import { type Handling, handle } from './handling.ts'
import { minutesAfter } from './rhythm.ts'
import { type Desk, type Limit, type Step, StepLog } from './step.ts'

export interface JourneyStart {
  category: DemoCategory
  reportedAt: Date
  channel: string
  /** Who reported: a person, or `anonymous`. */
  reporter: string
  limit: Limit
  /** Codes of the organisation that holds it and of those that may help or take over. */
  holder: string
  street: string
  helper: string
  /** By code of the organisation. */
  diligenceOf(organisation: string): number
  /** Earlier case about the same, if the dispatcher sees that it is a duplicate. */
  duplicateOf: string | null
}

export function planJourney(random: Random, start: JourneyStart, desk: Desk): Step[] {
  return new Journey(random, start, desk).plan()
}

class Journey {
  readonly #log = new StepLog()
  readonly #random: Random
  readonly #start: JourneyStart
  readonly #desk: Desk
  #holder: string

  constructor(random: Random, start: JourneyStart, desk: Desk) {
    this.#random = random
    this.#start = start
    this.#desk = desk
    this.#holder = start.holder
  }

  plan(): Step[] {
    const { duplicateOf, reportedAt } = this.#start
    const seenAt = minutesAfter(reportedAt, this.#random.between(2, 9) + (this.#random.chance(0.12) ? 25 : 0))
    if (duplicateOf) this.#log.take('merge', seenAt, this.#desk.dispatcher(), { externalId: duplicateOf })
    else if (this.#random.chance(0.028)) this.#end('reject', seenAt, this.#desk.dispatcher())
    else this.#work(seenAt)
    return this.#log.steps
  }

  #work(seenAt: Date): void {
    this.#log.take('accept', seenAt, this.#desk.dispatcher(), {})
    const dispatchedAt = this.#dispatchOrReturn(seenAt)
    if (this.#random.chance(0.007)) {
      const at = minutesAfter(dispatchedAt, this.#random.between(10, 90))
      this.#end('void', at, this.#desk.supervisor())
    } else this.#afterwards(handle(this.#handling(dispatchedAt, 1)))
  }

  #end(kind: 'reject' | 'void', at: Date, actor: string): void {
    const reasons = kind === 'reject' ? words.REJECT_REASONS : words.VOID_REASONS
    this.#log.take(kind, at, actor, { reason: this.#random.pick(reasons) })
  }

  #dispatchOrReturn(from: Date): Date {
    const at = this.#dispatch(from)
    if (this.#holder === this.#start.street || !this.#random.chance(0.045)) return at
    const returnedAt = minutesAfter(at, this.#random.between(15, 110))
    const reason = this.#random.pick(words.RETURN_REASONS)
    this.#log.take('return', returnedAt, this.#desk.handlerOf(this.#holder), { reason }, this.#holder)
    this.#holder = this.#start.street
    return this.#dispatch(returnedAt)
  }

  #dispatch(from: Date): Date {
    const automatic = this.#random.chance(0.7) && this.#holder === this.#start.holder
    const at = minutesAfter(from, automatic ? 0.5 : this.#random.between(2, 14))
    const { limit } = this.#start
    return this.#log.take('dispatch', at, automatic ? 'system' : this.#desk.dispatcher(), {
      organisation: this.#holder,
      limit: { amount: limit.minutes, unit: 'minute', clock: limit.clock },
    })
  }

  #handling(dispatchedAt: Date, times: number): Handling {
    const { category, diligenceOf, helper, limit, street } = this.#start
    const diligence = diligenceOf(this.#holder)
    const [random, log, desk, holder] = [this.#random, this.#log, this.#desk, this.#holder]
    return {
      random,
      log,
      desk,
      category,
      limit,
      holder,
      street,
      helper,
      diligence,
      dispatchedAt,
      times,
    }
  }

  #afterwards(closedAt: Date): void {
    const { channel, reporter } = this.#start
    if (channel !== 'portal' && channel !== 'phone') return
    if (this.#random.chance(0.016)) {
      const at = minutesAfter(closedAt, this.#random.between(300, 5000))
      const reason = this.#random.pick(words.REOPEN_REASONS)
      const reopenedAt = this.#log.take('reopen', at, reporter, { reason })
      const again = this.#dispatch(minutesAfter(reopenedAt, 4))
      this.#rate(handle(this.#handling(again, 0.7)), -1)
    } else if (this.#random.chance(0.38)) this.#rate(closedAt, 0)
  }

  #rate(closedAt: Date, mood: number): void {
    const slow = this.#log.has('escalate', 'verify-fail') ? -1 : 0
    const score = Math.min(5, Math.max(1, Math.round(this.#random.normal(4.75 + mood + slow, 0.7))))
    const text = this.#random.chance(0.4) ? this.#random.pick(words.RATING_WORDS[score] ?? []) : undefined
    const at = minutesAfter(closedAt, this.#random.between(20, 1800))
    this.#log.take('rate', at, this.#start.reporter, text ? { score, text } : { score })
  }
}
