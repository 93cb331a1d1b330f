// What may be kept of a layer. Two writers may commit in another order than the moments that they carry, so a
// version is trusted only once it is a while old; until then every reader gets fresh rows.

/** Milliseconds after which no older change can still arrive. Transactions are far shorter. */
const settling = 10_000

/** The name of a layer's version, or null while it must not be kept. */
export function settledVersion(changed: Date | null, now: Date): string | null {
  if (changed === null || now.getTime() - changed.getTime() < settling) return null
  return changed.getTime().toString(36)
}
