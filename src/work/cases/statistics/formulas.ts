// The measures of city management's evaluation (GB/T 30428 practice) over counted figures. A rate without anything to be a
// rate of is null, never 0 or 1.

/** What is counted; each figure is a set of cases that can be opened as a list. */
export interface Counts {
  /** Reported, whatever came of it. */
  reported: number
  /** All that were not rejected or voided. */
  filed: number
  voided: number
  rejected: number
  open: number
  closed: number
  /** Closed, with a deadline. */
  dueClosed: number
  /** Of those, closed not later than the deadline. */
  closedOnTime: number
  closedLate: number
  /** Open and past the deadline. */
  overdue: number
  /** Closed, or open and past the deadline: what was due to be closed by now. */
  dueToClose: number
  /** Worked on again after a failed verification or a reopening, whether closed again or not. */
  reworked: number
  closedReworked: number
  /** Dispatched, or filed and still waiting for it. */
  dueToDispatch: number
  dispatched: number
  returned: number
  rated: number
  /** Rated 4 or 5. */
  satisfied: number
  poorlyRated: number
}

export interface Rates {
  /** 按期结案率: closedOnTime / dueClosed. Cases still open are counted apart, in `overdue`. */
  onTimeRate: number | null
  /** 结案率: closed / due to close. */
  closingRate: number | null
  /** 返工率: closed after rework / closed. */
  reworkRate: number | null
  /** 立案准确率: filed and not voided / filed. */
  filingAccuracy: number | null
  /** 派遣准确率: (dispatched − returned) / due to dispatch. */
  dispatchAccuracy: number | null
  /** 有效上报率: valid / reported. */
  validRate: number | null
  /** 满意率. */
  satisfactionRate: number | null
}

/** Part of a whole, 0 to 1; null when there is no whole. Never outside 0 to 1. */
export function rate(part: number, whole: number): number | null {
  return whole > 0 ? Math.min(1, Math.max(0, part / whole)) : null
}

/** The mean of what was counted to a sum; null when nothing was. */
export function meanOf(sum: number, count: number): number | null {
  return count > 0 ? sum / count : null
}

export function ratesOf(counts: Counts): Rates {
  const everFiled = counts.filed + counts.voided
  return {
    onTimeRate: rate(counts.closedOnTime, counts.dueClosed),
    closingRate: rate(counts.closed, counts.dueToClose),
    reworkRate: rate(counts.closedReworked, counts.closed),
    filingAccuracy: rate(counts.filed, everFiled),
    dispatchAccuracy: rate(counts.dispatched - counts.returned, counts.dueToDispatch),
    validRate: rate(counts.filed, counts.reported),
    satisfactionRate: rate(counts.satisfied, counts.rated),
  }
}

export interface Weighting {
  key: string
  /** Share of each measure; together 1. */
  weights: { filedScore: number; closing: number; onTime: number; rework: number }
}

/** A published weighting for a department: filed 10 %, closing 30 %, in time 30 %, 1 − rework 30 %. A city may load its own. */
export const departmentWeighting: Weighting = {
  key: 'department',
  weights: { filedScore: 0.1, closing: 0.3, onTime: 0.3, rework: 0.3 },
}

/** True when the shares are not negative and sum to 1. */
export function isWeighting({ weights }: Weighting): boolean {
  const shares = Object.values(weights)
  return (
    shares.every((share) => share >= 0) && Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) < 1e-9
  )
}

/**
 * The score of a group, 0 to 100, or null when one of its measures has nothing to measure (not zero: it was not bad, it was
 * not there). `filedScore` compares with the group that filed most.
 */
export function score(counts: Counts, mostFiled: number, { weights }: Weighting): number | null {
  const { closingRate, onTimeRate, reworkRate } = ratesOf(counts)
  const filedScore = rate(counts.filed, mostFiled)
  if (filedScore === null || closingRate === null || onTimeRate === null || reworkRate === null) return null
  const sum =
    weights.filedScore * filedScore +
    weights.closing * closingRate +
    weights.onTime * onTimeRate +
    weights.rework * (1 - reworkRate)
  return Math.round(sum * 10_000) / 100
}

/** The grade of a score by thresholds from best to worst: exactly at a threshold is in it, and every score has one grade. */
export function grade(value: number, thresholds: readonly { grade: string; from: number }[]): string | null {
  return [...thresholds].sort((a, b) => b.from - a.from).find(({ from }) => value >= from)?.grade ?? null
}
