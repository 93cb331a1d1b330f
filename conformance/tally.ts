// Counts named checks. A check fails by throwing; its name and reason are said, the others go on.
import type { Outcome } from './suite.ts'

export interface Tally {
  readonly outcome: Outcome
  check(name: string, run: () => Promise<void>): Promise<void>
  skip(name: string, why: string): void
}

export function startTally(say: (line: string) => void): Tally {
  const outcome: Outcome = { passed: 0, failed: 0, skipped: 0 }
  return {
    outcome,
    async check(name, run) {
      try {
        await run()
        outcome.passed++
      } catch (error) {
        outcome.failed++
        say(`failed ${name}: ${error instanceof Error ? error.message.split('\n')[0] : error}`)
      }
    },
    skip(name, why) {
      outcome.skipped++
      say(`skipped ${name}: ${why}`)
    },
  }
}
