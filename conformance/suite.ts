// What every conformance suite takes and gives back.

export interface Options {
  /** The running hub, for suites that speak to one. */
  url: string
  /** The hub's accounts.json, for suites that sign in. */
  accounts: string | null
  /** A folder of vectors in place of the suite's own. */
  data: string | null
}

export interface Outcome {
  passed: number
  failed: number
  skipped: number
}

export type Suite = (options: Options, say: (line: string) => void) => Promise<Outcome>
