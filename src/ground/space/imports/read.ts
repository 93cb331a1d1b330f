// What reading a record gives: a value with its key, or what is wrong with which field.

import type { Text } from '../../../kernel/i18n/index.ts'
import { checkGeometry, type GeometryType } from '../geojson/geometry.ts'
import { missing } from './fields.ts'
import type { ImportRecord } from './records.ts'
import type { ImportKind } from './run.ts'

export type Read<T> = ReturnType<ImportKind<T>['read']>

/** The geometry of a record that has one; null without. */
export function readShape(
  { geometry }: ImportRecord,
  wanted: readonly GeometryType[],
): { ok: true; geometry: unknown } | { ok: false; field: string; message: Text } {
  if (geometry === undefined) return { ok: true, geometry: null }
  const checked = checkGeometry(geometry, wanted)
  if (checked.ok) return { ok: true, geometry: checked.geometry }
  const [first] = checked.problems
  return wrong(`geometry/${first?.path ?? ''}`, first?.message ?? missing)
}

export function wrong(field: string, message: Text): { ok: false; field: string; message: Text } {
  return { ok: false, field, message }
}
