// The shapes of the place codes: divisions (GB/T 2260 + street + community), unit grids and components.
// Pure: a code that does not hold is answered with the rule it breaks, never thrown.

import type { Text } from '../../../kernel/i18n/index.ts'

/** A value that was read, or the reason in both languages why it could not be. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; reason: Text }

export function accept<T>(value: T): Parsed<T> {
  return { ok: true, value }
}

export function refuse(zh: string, en: string): { ok: false; reason: Text } {
  return { ok: false, reason: { zh, en } }
}
