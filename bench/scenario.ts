// What a scenario is given and gives back, and how it speaks while it runs.

export interface Options {
  /** A PostgreSQL server on which databases may be created; without it, the embedded database. */
  database?: string
  size?: number
  data: string
}

export type Scenario = (options: Options) => Promise<Record<string, unknown>>

export function say(words: string): void {
  process.stderr.write(`${words}\n`)
}

export function secondsSince(start: number): number {
  return Math.round(performance.now() - start) / 1000
}

/** Does `count` pieces of work with as many callers at once as told; returns pieces per second. */
export async function rate(
  count: number,
  callers: number,
  work: (index: number) => Promise<void>,
): Promise<number> {
  let next = 0
  const start = performance.now()
  async function caller(): Promise<void> {
    while (next < count) await work(next++)
  }
  await Promise.all(Array.from({ length: callers }, caller))
  return count / ((performance.now() - start) / 1000)
}
