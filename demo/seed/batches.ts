// The embedded database has one connection for everybody, so what is much is written in short transactions.
import type { Tx } from '../../src/kernel/db/index.ts'
import type { Hub } from '../../src/kernel/hub/index.ts'

export type Part = (share: number) => void

interface Saved {
  refused: readonly { index: number; message: { en: string } }[]
}

/** @throws RangeError when something that the generator made is refused: a mistake of the generator. */
export async function saveAll<T>(
  hub: Hub,
  items: readonly T[],
  size: number,
  save: (tx: Tx, some: readonly T[]) => Promise<Saved>,
  part: Part = () => {},
): Promise<void> {
  for (let from = 0; from < items.length; from += size) {
    const some = items.slice(from, from + size)
    const { refused } = await hub.db.tx((tx) => save(tx, some))
    const [first] = refused
    if (first) throw new RangeError(`${JSON.stringify(some[first.index])}: ${first.message.en}`)
    part(Math.min(1, (from + size) / items.length))
  }
}
