// Decoding costs memory and processor: so many at once, so many more may wait, the rest come back later.

export interface Turns {
  /** Runs the work when it is its turn. Undefined at once when too many wait. */
  take<T>(work: () => Promise<T>): Promise<T> | undefined
}

export function makeTurns({ atOnce, mostWaiting }: { atOnce: number; mostWaiting: number }): Turns {
  const waiting: (() => void)[] = []
  let running = 0

  async function run<T>(work: () => Promise<T>): Promise<T> {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    else running++
    try {
      return await work()
    } finally {
      // Whoever waits takes the place over; nobody comes in between.
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }

  return {
    take: (work) => (running >= atOnce && waiting.length >= mostWaiting ? undefined : run(work)),
  }
}
