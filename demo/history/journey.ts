// One case's way through the loop, planned step by step from its report to its rating. Pure chance with the
// habits of those who handle it; whatever would lie after the present is cut off, so that it is still open.
import type { DemoCategory } from '../categories.ts'
import type { Random } from '../random.ts'
import * as words from '../texts.ts'
import { minutesAfter } from './rhythm.ts'
import type { ActionKind, Limit, Step } from './step.ts'

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
  diligence: number
  /** Earlier case about the same, if the dispatcher sees that it is a duplicate. */
  duplicateOf: string | null
}

export interface Desk {
  dispatcher(): string
  supervisor(): string
  handlerOf(organisation: string): string
  verifier: string
  /** Moves on by a limit's clock. */
  after(from: Date, minutes: number, clock: Limit['clock']): Date
}

export function planJourney(random: Random, start: JourneyStart, desk: Desk): Step[] {
  const journey = new Journey(random, start, desk)
  return journey.plan()
}

class Journey {
  readonly #steps: Step[] = []
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
    if (duplicateOf) {
      this.#take('merge', seenAt, this.#desk.dispatcher(), null, { externalId: duplicateOf })
      return this.#steps
    }
    if (this.#random.chance(0.028)) {
      this.#take('reject', seenAt, this.#desk.dispatcher(), null, {
        reason: this.#random.pick(words.REJECT_REASONS),
      })
      return this.#steps
    }
    const dispatchedAt = this.#acceptAndDispatch(seenAt)
    if (this.#random.chance(0.007)) {
      const at = minutesAfter(dispatchedAt, this.#random.between(10, 90))
      this.#take('void', at, this.#desk.supervisor(), null, { reason: this.#random.pick(words.VOID_REASONS) })
      return this.#steps
    }
    const closedAt = this.#handle(dispatchedAt, 1)
    this.#afterwards(closedAt)
    return this.#steps
  }

  #acceptAndDispatch(seenAt: Date): Date {
    this.#take('accept', seenAt, this.#desk.dispatcher(), null, {})
    let at = this.#dispatch(seenAt)
    if (this.#holder !== this.#start.street && this.#random.chance(0.045)) {
      at = minutesAfter(at, this.#random.between(15, 110))
      const reason = this.#random.pick(words.RETURN_REASONS)
      this.#take('return', at, this.#desk.handlerOf(this.#holder), this.#holder, { reason })
      this.#holder = this.#start.street
      at = this.#dispatch(at)
    }
    return at
  }

  #dispatch(from: Date): Date {
    const automatic = this.#random.chance(0.7) && this.#holder === this.#start.holder
    const at = minutesAfter(from, automatic ? 0.5 : this.#random.between(2, 14))
    const { limit } = this.#start
    this.#take('dispatch', at, automatic ? 'system' : this.#desk.dispatcher(), null, {
      organisation: this.#holder,
      limit: { amount: limit.minutes, unit: 'minute', clock: limit.clock },
    })
    return at
  }

  /** Works on it and answers when it is closed. `times` shrinks what is left when it comes back. */
  #handle(from: Date, times: number): Date {
    const { diligence, limit } = this.#start
    const usual = 0.3 + 0.62 * (1 - diligence)
    let share = Math.max(0.05, usual * Math.exp(this.#random.normal(0, 0.5))) * times
    const drags = this.#random.chance(0.075)
    if (drags) share = Math.max(share, this.#dragging() / limit.minutes)
    const at = (part: number) => this.#desk.after(from, part * limit.minutes, limit.clock)
    const worker = this.#desk.handlerOf(this.#holder)
    const room = limit.minutes * share
    let dueAt = at(1)
    if (room > 90 && this.#random.chance(drags ? 0.2 : 0.04)) this.#callHelp(at, share)
    if (share > 0.8 && limit.minutes >= 480 && this.#random.chance(0.3)) {
      const amount = limit.minutes >= 2400 ? 2 : 1
      const data = { amount, unit: 'day', reason: this.#random.pick(words.EXTEND_REASONS) }
      this.#take('extend', at(Math.min(0.9, share * 0.6)), this.#desk.supervisor(), null, data)
      dueAt = this.#desk.after(dueAt, amount * 480, 'working')
    } else if (limit.clock === 'working' && limit.minutes >= 960 && this.#random.chance(0.03)) {
      const stopped = at(share * 0.4)
      this.#take('suspend', stopped, this.#desk.supervisor(), null, {
        reason: this.#random.pick(words.SUSPEND_REASONS),
      })
      const resumed = this.#desk.after(stopped, this.#random.between(480, 7200), 'working')
      this.#take('resume', resumed, worker, this.#holder, {})
      share += 0.5
    }
    const finishedAt = this.#notBefore(at(share * this.#random.between(0.4, 0.85)))
    if (share > 1) this.#chase(dueAt, finishedAt)
    const result = words.writeResult(this.#random, this.#start.category)
    this.#take('finish', finishedAt, worker, this.#holder, { result })
    return this.#verify(finishedAt, at(share), worker)
  }

  #verify(finishedAt: Date, closing: Date, worker: string): Date {
    const gap = Math.max(6 * 60_000, closing.getTime() - finishedAt.getTime())
    let checkedAt = new Date(finishedAt.getTime() + gap * 0.8)
    if (this.#random.chance(0.045)) {
      this.#take('verify-fail', checkedAt, this.#desk.verifier, null, {
        reason: this.#random.pick(words.FAIL_REASONS),
      })
      const again = this.#desk.after(
        checkedAt,
        this.#start.limit.minutes * this.#random.between(0.15, 0.4),
        this.#start.limit.clock,
      )
      const result = words.writeResult(this.#random, this.#start.category)
      this.#take('finish', again, worker, this.#holder, { result })
      checkedAt = this.#desk.after(again, this.#random.between(10, 120), this.#start.limit.clock)
    }
    this.#take('verify-pass', checkedAt, this.#desk.verifier, null, {})
    const closedAt = new Date(checkedAt.getTime() + gap * 0.2)
    this.#take('close', closedAt, this.#desk.dispatcher(), null, {})
    return closedAt
  }

  #callHelp(at: (part: number) => Date, share: number): void {
    const { helper, street } = this.#start
    const organisation = helper === this.#holder ? street : helper
    if (organisation === this.#holder) return
    const calledAt = at(share * 0.15)
    const worker = this.#desk.handlerOf(this.#holder)
    const reason = this.#random.pick(words.WHISTLE_REASONS)
    this.#take('whistle', calledAt, worker, this.#holder, { organisation, reason })
    const other = this.#desk.handlerOf(organisation)
    const arrivedAt = minutesAfter(calledAt, this.#random.between(8, 42))
    this.#take('arrive', arrivedAt, other, organisation, { organisation })
    const doneAt = new Date(Math.max(arrivedAt.getTime() + 60_000, at(share * 0.5).getTime()))
    this.#take('co-finish', doneAt, other, organisation, { organisation, result: '协助完成。' })
  }

  /** Minutes of the clock that a case takes when it gets stuck. */
  #dragging(): number {
    return this.#start.limit.clock === 'working'
      ? this.#random.between(960, 9600)
      : this.#random.between(600, 5000)
  }

  /** Near its time it is chased; four working hours and a day after it, the hub escalates by itself. */
  #chase(dueAt: Date, finishedAt: Date): void {
    if (finishedAt < dueAt) return
    if (this.#random.chance(0.5)) {
      const text = this.#random.pick(words.REMINDERS)
      this.#take('remind', dueAt, this.#desk.supervisor(), null, { text })
    }
    for (const late of [240, 480]) {
      const at = this.#desk.after(dueAt, late, 'working')
      if (at < finishedAt) this.#take('escalate', at, 'system', null, { reason: '已过办理时限' })
    }
  }

  #afterwards(closedAt: Date): void {
    const { channel, reporter } = this.#start
    if (channel !== 'portal' && channel !== 'phone') return
    if (this.#random.chance(0.016)) {
      const at = minutesAfter(closedAt, this.#random.between(300, 5000))
      this.#take('reopen', at, reporter, null, { reason: this.#random.pick(words.REOPEN_REASONS) })
      const closedAgain = this.#handle(this.#dispatch(minutesAfter(at, 4)), 0.7)
      this.#rate(closedAgain, -1)
    } else if (this.#random.chance(0.38)) this.#rate(closedAt, 0)
  }

  #rate(closedAt: Date, mood: number): void {
    const slow = this.#steps.some(({ kind }) => kind === 'escalate' || kind === 'verify-fail') ? -1 : 0
    const score = Math.min(5, Math.max(1, Math.round(this.#random.normal(4.75 + mood + slow, 0.7))))
    const text = this.#random.chance(0.4) ? this.#random.pick(words.RATING_WORDS[score] ?? []) : undefined
    const at = minutesAfter(closedAt, this.#random.between(20, 1800))
    this.#take('rate', at, this.#start.reporter, null, text ? { score, text } : { score })
  }

  #notBefore(at: Date): Date {
    const last = this.#steps.at(-1)?.at
    return last && last >= at ? minutesAfter(last, 3) : at
  }

  /** Steps never run backwards, however chance fell. */
  #take(kind: ActionKind, at: Date, actor: string, organisation: string | null, data: Step['data']): void {
    this.#steps.push({ kind, at: this.#notBefore(at), actor, organisation, data })
  }
}
