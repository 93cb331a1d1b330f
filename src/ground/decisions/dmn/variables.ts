// The names that an expression may use, with the shape that decides how FEEL reads names with spaces.

/** A FEEL value: number, string, boolean, null, list, context, or one of feelin's temporal and range values. */
export type FeelValue = unknown

export interface Variables {
  readonly values: Readonly<Record<string, FeelValue>>
  /** Equal shapes are parsed alike, so a parsed expression is kept per shape. */
  readonly shape: string
}

export function variables(values: Record<string, FeelValue>): Variables {
  return { values, shape: shapeOf(values, 0) }
}

export function extend(scope: Variables, more: Record<string, FeelValue>): Variables {
  return { values: { ...scope.values, ...more }, shape: `${scope.shape}+${shapeOf(more, 0)}` }
}

export function isContext(value: FeelValue): value is Record<string, FeelValue> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

function shapeOf(value: FeelValue, depth: number): string {
  if (depth > 12) return ''
  if (Array.isArray(value)) {
    const shapes = new Set(value.map((item) => shapeOf(item, depth + 1)))
    return shapes.size === 0 ? '' : `[${[...shapes].join('|')}]`
  }
  if (!isContext(value)) return ''
  let shape = '{'
  for (const key of Object.keys(value)) shape += `${key.length}:${key}${shapeOf(value[key], depth + 1)}`
  return `${shape}}`
}
