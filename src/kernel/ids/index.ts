// Time-ordered identifiers (RFC 9562, UUIDv7): rows that are made together stand together in every index.
import { randomInt } from 'node:crypto'
import { v7 } from 'uuid'

/** Counts on within the process, so that ids of one millisecond keep the order of their making (RFC 9562 §6.2). */
let sequence = randomInt(2 ** 24)

/** A new UUIDv7 whose time part is `at`. */
export function newId(at: Date): string {
  sequence = (sequence + 1) >>> 0
  return v7({ msecs: at.getTime(), seq: sequence })
}

const form = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whether a text could be an id: others would make the database refuse the whole statement. */
export function isId(text: string): boolean {
  return form.test(text)
}

/** No id made at `at` or later is smaller: the beginning of a period in a table keyed by ids. */
export function firstIdAt(at: Date): string {
  const time = Math.max(0, at.getTime()).toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8, 12)}-7000-8000-000000000000`
}
