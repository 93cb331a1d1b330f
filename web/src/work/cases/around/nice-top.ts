// Where the axis of a small chart ends.

/** The next round number at or above. */
export function niceTop(most: number): number {
  if (most <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(most))
  return [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map((part) => part * power).find((top) => top >= most) ?? most
}
