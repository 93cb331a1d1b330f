// Finds regions that stand above themselves, over any number of steps.

/** The ids on a circle; what merely hangs below one is not among them. `parents` maps an id to the one above it. */
export function circlesIn(parents: ReadonlyMap<string, string>): Set<string> {
  const circular = new Set<string>()
  const settled = new Set<string>()
  for (const start of parents.keys()) {
    const trail = new Map<string, number>()
    let at: string | undefined = start
    while (at !== undefined && !settled.has(at) && !trail.has(at)) {
      trail.set(at, trail.size)
      at = parents.get(at)
    }
    const from = at === undefined ? undefined : trail.get(at)
    for (const [id, step] of trail) {
      settled.add(id)
      if (from !== undefined && step >= from) circular.add(id)
    }
  }
  return circular
}
