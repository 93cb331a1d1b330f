// What an import says when it is done.
import type { WarningKind } from './warnings.ts'

export interface ImportResult {
  /** Rows of the file, the header aside. */
  read: number
  created: number
  changed: number
  unchanged: number
  rejected: number
  /** Regions, organisations and categories that the file named and the hub did not have. */
  made: { regions: number; organisations: number; categories: number }
  warnings: Partial<Record<WarningKind, number>>
  dryRun: boolean
}

export interface ImportProgress {
  /** Rows read so far. */
  read: number
  rejected: number
  /** Bytes read so far and in all, where the file can tell (CSV and JSON lines). */
  bytes?: { read: number; total: number }
}

export function emptyResult(dryRun: boolean): ImportResult {
  return {
    read: 0,
    created: 0,
    changed: 0,
    unchanged: 0,
    rejected: 0,
    made: { regions: 0, organisations: 0, categories: 0 },
    warnings: {},
    dryRun,
  }
}

export function countWarnings(result: ImportResult, kinds: WarningKind[]): void {
  for (const kind of kinds) result.warnings[kind] = (result.warnings[kind] ?? 0) + 1
}
