// The files behind imports are removed when nothing needs them any more: people's names stand in them.
import type { Hub } from '../../../../kernel/hub/index.ts'
import { findImport, isBlobUsed, updateImport } from './queries.ts'

/** Removes the given blobs, or all that the import still has. Safe to repeat. */
export async function removeFiles(hub: Hub, id: string, blobs?: readonly string[]): Promise<undefined> {
  const unused = await hub.db.tx(async (tx) => {
    const found = blobs ?? (await release(tx, id))
    const checked = await Promise.all(found.map(async (blob) => ({ blob, used: await isBlobUsed(tx, blob) })))
    return checked.filter(({ used }) => !used).map(({ blob }) => blob)
  })
  for (const blob of unused) await hub.blobs.remove(blob)
  return undefined
}

async function release(tx: Parameters<typeof findImport>[0], id: string): Promise<string[]> {
  const old = await findImport(tx, id, true)
  if (!old || old.state === 'running' || old.state === 'waiting') return []
  const state = old.state === 'arrived' ? 'removed' : old.state
  await updateImport(tx, id, { state, blob: null, rejectsBlob: null })
  return [old.blob, old.rejectsBlob].filter((blob) => blob !== null)
}
