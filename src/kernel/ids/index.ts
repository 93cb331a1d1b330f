// Time-ordered identifiers (RFC 9562, UUIDv7): rows that are made together stand together in every index.
import { v7 } from 'uuid'

/** A new UUIDv7 whose time part is `at`. */
export function newId(at: Date): string {
  return v7({ msecs: at.getTime() })
}
