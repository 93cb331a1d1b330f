// The moment, told anew so that what is left stays true on an open page. One clock for each pace, however many read it.
import { useSyncExternalStore } from 'react'

class Clock {
  private readonly every: number
  private now = new Date()
  private timer: ReturnType<typeof setInterval> | undefined
  private readonly listeners = new Set<() => void>()

  constructor(every: number) {
    this.every = every
  }

  readonly read = (): Date => {
    // Nobody was listening: it has stood still.
    if (!this.timer && Date.now() - this.now.getTime() >= this.every) this.now = new Date()
    return this.now
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    this.timer ??= setInterval(this.tick, this.every)
    return () => {
      this.listeners.delete(listener)
      if (this.listeners.size > 0) return
      clearInterval(this.timer)
      this.timer = undefined
    }
  }

  private readonly tick = (): void => {
    this.now = new Date()
    for (const listener of this.listeners) listener()
  }
}

const clocks = new Map<number, Clock>()

function clockOf(every: number): Clock {
  const clock = clocks.get(every) ?? new Clock(every)
  clocks.set(every, clock)
  return clock
}

export function useNow(every = 20_000): Date {
  const { read, subscribe } = clockOf(every)
  return useSyncExternalStore(subscribe, read)
}
