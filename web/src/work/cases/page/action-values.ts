// What was filled into an action's form, and what of it the hub is told. Pure.
import type { Photo } from '../attachments/photo.ts'
import type { FieldName } from './action-fields.ts'

export interface Spot {
  lng: number
  lat: number
  accuracy: number
}

export type Values = Partial<Record<Exclude<FieldName, 'photos' | 'position'>, unknown>> & {
  photos?: Photo[]
  position?: Spot | null
}

export function draftKey(number: string, kind: string): string {
  return `${number} ${kind}`
}

/** Without photos, which travel by their keys. Empty text means that nothing was said. */
export function dataOf({ photos, ...values }: Values): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const kept = typeof value === 'string' ? value.trim() : value
      return kept === '' || kept === undefined || kept === null ? [] : [[name, kept]]
    }),
  )
}

/** Needed fields that are empty. */
export function missing(values: Values, required: readonly string[]): string[] {
  const data = dataOf(values)
  return required.filter((name) => !Object.hasOwn(data, name))
}
