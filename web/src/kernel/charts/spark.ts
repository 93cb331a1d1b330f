// Values as points of a small drawing, one polyline for each stretch without a gap.

export interface SparkLines {
  lines: string[]
  /** Where the last value is, if there is one. */
  dot: { x: number; y: number } | null
}

export function linesOf(
  values: readonly (number | null)[],
  width: number,
  height: number,
  edge: number,
): SparkLines {
  const known = values.filter((value): value is number => value !== null)
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const x = (at: number) => edge + (at * (width - 2 * edge)) / Math.max(1, values.length - 1)
  const y = (value: number) =>
    high === low ? height / 2 : height - edge - ((value - low) * (height - 2 * edge)) / (high - low)
  const point = (at: number, value: number) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`
  const lines: string[][] = [[]]
  values.forEach((value, at) => {
    if (value === null) lines.push([])
    else lines.at(-1)?.push(point(at, value))
  })
  const last = values.at(-1)
  return {
    lines: lines.filter((line) => line.length > 1).map((line) => line.join(' ')),
    dot: last === null || last === undefined ? null : { x: x(values.length - 1), y: y(last) },
  }
}
