// Selecting in a list. Pure.

export function toggled(before: ReadonlySet<string>, one: string): ReadonlySet<string> {
  const after = new Set(before)
  if (!after.delete(one)) after.add(one)
  return after
}

/** Everything between two lines, both in it, besides what is selected already. */
export function withRange(
  before: ReadonlySet<string>,
  order: readonly string[],
  from: string,
  to: string,
): ReadonlySet<string> {
  const ends = [order.indexOf(from), order.indexOf(to)]
  if (ends.includes(-1)) return toggled(before, to)
  return new Set([...before, ...order.slice(Math.min(...ends), Math.max(...ends) + 1)])
}
