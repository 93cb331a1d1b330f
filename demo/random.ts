// The demo city must come out the same on every machine, so its chance is our own: sfc32, seeded by a
// hash of the seed and of the stream's name, so that one generator's change does not move another's.

export interface Random {
  /** A number in [0, 1). */
  next(): number
  /** A number in [from, to). */
  between(from: number, to: number): number
  /** A whole number in [from, to], both included. */
  whole(from: number, to: number): number
  chance(probability: number): boolean
  pick<T>(items: readonly T[]): T
  weighted<T>(items: readonly T[], weight: (item: T) => number): T
  shuffle<T>(items: readonly T[]): T[]
  /** A normal variate (Box–Muller). */
  normal(mean: number, deviation: number): number
  /** Knuth's Poisson variate; for the means of this demo (below 300). */
  poisson(mean: number): number
}

/** A named stream of chance under a seed: the same pair gives the same stream, everywhere. */
export function randomStream(seed: string, stream: string): Random {
  const next = sfc32(`${seed}/${stream}`)
  const between = (from: number, to: number) => from + (to - from) * next()
  const normal = (mean: number, deviation: number) => {
    const radius = Math.sqrt(-2 * Math.log(1 - next()))
    return mean + deviation * radius * Math.cos(2 * Math.PI * next())
  }
  return {
    next,
    between,
    normal,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (probability) => next() < probability,
    pick: (items) => itemAt(items, Math.floor(next() * items.length)),
    weighted(items, weight) {
      const total = items.reduce((sum, item) => sum + weight(item), 0)
      let left = next() * total
      for (const item of items) {
        left -= weight(item)
        if (left < 0) return item
      }
      return itemAt(items, items.length - 1)
    },
    shuffle(items) {
      const shuffled = [...items]
      for (let last = shuffled.length - 1; last > 0; last--) {
        const other = Math.floor(next() * (last + 1))
        const held = itemAt(shuffled, last)
        shuffled[last] = itemAt(shuffled, other)
        shuffled[other] = held
      }
      return shuffled
    },
    poisson(mean) {
      if (mean > 60) return Math.max(0, Math.round(normal(mean, Math.sqrt(mean))))
      const limit = Math.exp(-mean)
      let count = 0
      for (let product = next(); product > limit; product *= next()) count++
      return count
    },
  }
}

/** The item at an index that must exist. */
export function itemAt<T>(items: readonly T[], index: number): T {
  if (index < 0 || index >= items.length) throw new RangeError(`no item ${index} of ${items.length}`)
  return items[index] as T
}

function sfc32(text: string): () => number {
  let [a, b, c, d] = hash128(text)
  function next(): number {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return (sum >>> 0) / 4294967296
  }
  for (let warm = 0; warm < 16; warm++) next()
  return next
}

function hash128(text: string): [number, number, number, number] {
  const lanes: [number, number, number, number] = [1779033703, 3144134277, 1013904242, 2773480762]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    lanes[0] = lanes[1] ^ Math.imul(lanes[0] ^ unit, 597399067)
    lanes[1] = lanes[2] ^ Math.imul(lanes[1] ^ unit, 2869860233)
    lanes[2] = lanes[3] ^ Math.imul(lanes[2] ^ unit, 951274213)
    lanes[3] = lanes[0] ^ Math.imul(lanes[3] ^ unit, 2716044179)
  }
  return lanes
}
