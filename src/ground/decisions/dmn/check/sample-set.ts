// A set of samples, one bit each: what makes comparing thousands of rules cheap.

export interface SampleSet {
  has(index: number): boolean
  /** The first sample that both hold; -1 where they hold none together. */
  meets(other: SampleSet): number
  readonly size: number
  readonly words: Uint32Array
}

/** `ranges` hold the first and the last index of each run. */
export function sampleSet(length: number, ranges: readonly [number, number][], negated: boolean): SampleSet {
  const words = new Uint32Array(Math.ceil(length / 32))
  for (const [from, to] of ranges) {
    for (let index = from; index <= to; index++) set(words, index)
  }
  if (negated)
    for (let index = 0; index < length; index++) words[index >>> 5] = word(words, index) ^ bit(index)
  let size = 0
  for (let index = 0; index < length; index++) if (word(words, index) & bit(index)) size++
  return {
    words,
    size,
    has: (index) => (word(words, index) & bit(index)) !== 0,
    meets(other) {
      for (let at = 0; at < words.length; at++) {
        const common = (words[at] ?? 0) & (other.words[at] ?? 0)
        if (common !== 0) return at * 32 + (31 - Math.clz32(common & -common))
      }
      return -1
    },
  }
}

function bit(index: number): number {
  return 1 << (index & 31)
}

function word(words: Uint32Array, index: number): number {
  return words[index >>> 5] ?? 0
}

function set(words: Uint32Array, index: number): void {
  words[index >>> 5] = word(words, index) | bit(index)
}
