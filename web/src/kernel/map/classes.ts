// Few classes for a map of colours. Nothing is a class of its own; the rest is cut where a person would cut it.

export interface Classes {
  /** Where each class after the first begins, rising. */
  breaks: number[]
  /** 0 to `breaks.length`. */
  classOf(value: number): number
}

/** Counts: zero alone, then up to `most` classes at round numbers; the highest is for the few that stand out. */
export function classesOfCounts(values: readonly number[], most = 5): Classes {
  const some = values.filter((value) => value > 0).sort((a, b) => a - b)
  const cuts = shares(most).map((share) => quantile(some, share))
  const breaks = rising([1, ...cuts.map(round)]).filter((cut) => cut <= (some.at(-1) ?? 0) || cut === 1)
  return classesAt(some.length === 0 ? [] : breaks)
}

/** Means and rates: classes of about equally many regions, cut at multiples of `step`. */
export function classesOfRates(values: readonly number[], step: number, most = 5): Classes {
  const some = [...values].sort((a, b) => a - b)
  const digits = Math.max(0, Math.ceil(-Math.log10(step)))
  const cuts = Array.from({ length: most - 1 }, (_, at) => {
    const cut = Math.round(quantile(some, (at + 1) / most) / step) * step
    return Number(cut.toFixed(digits))
  })
  return classesAt(rising(cuts).filter((cut) => cut > (some[0] ?? Number.POSITIVE_INFINITY)))
}

/** Where the classes part the regions: ever narrower towards the top. */
function shares(most: number): number[] {
  return Array.from({ length: most - 1 }, (_, at) => 1 - (1 - (at + 1) / most) ** 1.6)
}

function classesAt(breaks: number[]): Classes {
  return { breaks, classOf: (value) => breaks.filter((cut) => value >= cut).length }
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

/** 1, 2, 3 … 9, 10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100, … */
function round(value: number): number {
  if (value <= 10) return Math.round(value)
  const unit = 10 ** Math.floor(Math.log10(value))
  const nice = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]
  const near = nice.reduce((best, one) =>
    Math.abs(one * unit - value) < Math.abs(best * unit - value) ? one : best,
  )
  return Math.round(near * unit)
}

function rising(cuts: readonly number[]): number[] {
  return [...new Set(cuts)].sort((a, b) => a - b)
}
