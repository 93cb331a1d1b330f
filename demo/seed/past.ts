// The ninety days laid into the hub's log, a few hundred cases in a transaction; the next are thought out meanwhile.
import type { Hub } from '../../src/kernel/hub/index.ts'
import { type ReplayCase, replayCases } from '../../src/work/cases/index.ts'
import type { Part } from './batches.ts'

const BATCH = 250

/** @throws RangeError when the flow refuses a step: a mistake of the generator. */
export async function layPast(
  hub: Hub,
  past: AsyncIterable<ReplayCase>,
  expected: number,
  part: Part,
): Promise<number> {
  const told = new Map<string, ReplayCase>()
  let writing: Promise<void> = Promise.resolve()
  let batch: ReplayCase[] = []
  const flush = async () => {
    const records = withMergedInto(batch, told)
    batch = []
    await writing
    writing = replay(hub, records)
    // The rejection is met at the next `await writing`.
    writing.catch(() => {})
    part(Math.min(1, told.size / expected))
  }
  for await (const one of past) {
    told.set(one.externalId, one)
    batch.push(one)
    if (batch.length === BATCH) await flush()
  }
  await flush()
  await writing
  return told.size
}

/** Replay knows the cases of its own batch; those merged into come along, and are skipped as known. */
function withMergedInto(batch: readonly ReplayCase[], told: ReadonlyMap<string, ReplayCase>): ReplayCase[] {
  const targets = batch.flatMap(({ actions = [] }) => actions.flatMap(({ data }) => data?.externalId ?? []))
  const own = new Set(batch.map(({ externalId }) => externalId))
  const missing = [...new Set(targets)].filter((id): id is string => typeof id === 'string' && !own.has(id))
  return [...missing.flatMap((id) => told.get(id) ?? []), ...batch]
}

async function replay(hub: Hub, records: readonly ReplayCase[]): Promise<void> {
  const { refused } = await hub.db.tx((tx) => replayCases(tx, records, { vault: hub.vault }))
  const [first] = refused
  if (first) throw new RangeError(`${first.externalId}: ${first.code} ${first.message.en}`)
}
