// How often what is reported, and when in the day: a city's usual mixture, invented but in plausible proportion.

export type DayShape = 'office' | 'early' | 'evening' | 'night' | 'commute' | 'any'

interface Demand {
  /** Relative frequency; 1 is seldom. */
  weight: number
  shape: DayShape
  /** Times as frequent on a day of rain. */
  rain: number
}

const USUAL: Demand = { weight: 1, shape: 'office', rain: 1 }

/** By the last five digits of the code (class and subclass). */
const DEMAND: Record<string, Partial<Demand>> = {
  '01001': { weight: 4, rain: 1.6 },
  '01002': { weight: 3 },
  '01005': { weight: 5, shape: 'evening', rain: 1.3 },
  '01006': { weight: 1.5 },
  '02001': { weight: 2, shape: 'any' },
  '02002': { weight: 1.5 },
  '02004': { weight: 5, rain: 1.8 },
  '02005': { weight: 5 },
  '02006': { weight: 1.5 },
  '03001': { weight: 6, shape: 'early' },
  '03002': { weight: 2.5 },
  '03003': { weight: 5, shape: 'early' },
  '04001': { weight: 1.5 },
  '04002': { weight: 4, rain: 1.5 },
  '06001': { weight: 1.5 },
  '01101': { weight: 12, shape: 'early' },
  '01102': { weight: 6, shape: 'early' },
  '01103': { weight: 4 },
  '01104': { weight: 1.5, rain: 2 },
  '01105': { weight: 4, shape: 'evening' },
  '01106': { weight: 8, shape: 'evening', rain: 0.6 },
  '01107': { weight: 3, shape: 'any' },
  '01109': { weight: 3, rain: 3, shape: 'any' },
  '01110': { weight: 1.2, rain: 16, shape: 'any' },
  '02101': { weight: 7 },
  '02102': { weight: 2 },
  '03101': { weight: 4, shape: 'night', rain: 0.4 },
  '03102': { weight: 3, rain: 0.2 },
  '03103': { weight: 2, shape: 'any' },
  '04101': { weight: 0.4, rain: 3, shape: 'any' },
  '04102': { weight: 1.2, shape: 'any' },
  '04103': { weight: 0.6, rain: 7, shape: 'any' },
  '04105': { weight: 0.5, shape: 'evening' },
  '05101': { weight: 11, shape: 'commute', rain: 0.4 },
  '05102': { weight: 8, shape: 'evening', rain: 0.5 },
  '05103': { weight: 10, shape: 'any' },
  '05104': { weight: 7, shape: 'commute' },
  '05105': { weight: 5, shape: 'commute' },
  '05106': { weight: 2 },
  '06101': { weight: 2 },
  '06102': { weight: 4, shape: 'evening' },
  '06103': { weight: 3.5, shape: 'evening' },
  '06104': { weight: 3 },
  '06105': { weight: 2, shape: 'any' },
  '06106': { weight: 2, shape: 'commute' },
  '06107': { weight: 1, shape: 'evening' },
  '06108': { weight: 5 },
  '06111': { weight: 3, shape: 'commute' },
  '06113': { weight: 2.5, shape: 'evening' },
}

const demands = new Map<string, Demand>()

export function demandFor(code: string): Demand {
  const known = demands.get(code) ?? { ...USUAL, ...DEMAND[code.slice(6)] }
  demands.set(code, known)
  return known
}

/** Weight of each hour of the local day. */
export const HOURS: Record<DayShape, readonly number[]> = {
  office: [1, 0.5, 0.3, 0.3, 0.5, 2, 5, 10, 16, 18, 17, 13, 8, 9, 15, 17, 15, 12, 8, 7, 6, 4, 3, 2],
  early: [1, 0.5, 0.3, 0.5, 2, 6, 14, 20, 18, 15, 11, 8, 6, 7, 9, 10, 9, 8, 6, 5, 4, 3, 2, 1],
  evening: [4, 2, 1, 0.5, 0.5, 1, 2, 3, 4, 4, 4, 5, 5, 4, 4, 5, 7, 11, 16, 21, 22, 19, 13, 8],
  night: [14, 9, 6, 4, 3, 3, 2, 1, 0.5, 0.3, 0.3, 0.5, 1, 0.5, 0.3, 0.3, 0.5, 0.5, 1, 2, 4, 10, 20, 22],
  commute: [0.5, 0.3, 0.2, 0.3, 1, 5, 13, 20, 17, 9, 6, 7, 7, 5, 5, 7, 13, 20, 18, 12, 7, 4, 2, 1],
  any: [3, 2, 2, 2, 2, 3, 6, 9, 10, 10, 9, 8, 7, 7, 8, 9, 10, 11, 10, 9, 8, 7, 5, 4],
}
