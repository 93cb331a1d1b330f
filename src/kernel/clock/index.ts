// The one source of time. SQL never asks the database for it: a transaction carries its moment as `tx.now`.

export interface Clock {
  now(): Date
}

export interface TestClock extends Clock {
  set(iso: string): void
  advance(milliseconds: number): void
}

export function systemClock(): Clock {
  return { now: () => new Date() }
}

/** A clock that stands still until a test moves it. */
export function testClock(iso: string): TestClock {
  let at = new Date(iso).getTime()
  return {
    now: () => new Date(at),
    set: (next) => {
      at = new Date(next).getTime()
    },
    advance: (milliseconds) => {
      at += milliseconds
    },
  }
}
