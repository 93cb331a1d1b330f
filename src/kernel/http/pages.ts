// Lists are cut into pages by a cursor over their order; an answer never holds more than 200 items.
import Type, { type Static } from 'typebox'
import { fieldProblem } from '../errors/index.ts'

export const PageQuery = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  cursor: Type.Optional(Type.String({ maxLength: 500 })),
}

export function encodeCursor(values: (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/** The values that `encodeCursor` was given; 422 on `cursor` for anything else. */
export function decodeCursor(cursor: string): (string | number | null)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(values)) return values
  } catch {
    // @NOTE falls through to the field's problem
  }
  throw fieldProblem([
    { field: 'cursor', message: { zh: '翻页标记不对', en: 'This is not a cursor of ours' } },
  ])
}

export interface PageOf<T> {
  items: T[]
  next: string | null
}

/** A page from `limit + 1` rows: the extra row only tells that there is more. */
export function pageOf<T>(
  rows: T[],
  limit: number,
  cursorOf: (row: T) => (string | number | null)[],
): PageOf<T> {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last !== undefined ? encodeCursor(cursorOf(last)) : null }
}

export type PageQuery = Static<ReturnType<typeof pageQuery>>

function pageQuery() {
  return Type.Object(PageQuery)
}
