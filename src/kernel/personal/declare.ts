// Which fields are personal is said once, in the schema; masking, export, erasure and logs all read it there
// (PIPL Art. 6: a stated purpose, the least needed).
import type { TSchema } from 'typebox'
import type { Text } from '../i18n/index.ts'

export type PersonalKind = 'name' | 'phone' | 'idNumber' | 'address' | 'email' | 'text'

export interface PersonalMark {
  kind: PersonalKind
  /** Why the field is collected, as the person is told. */
  purpose: Text
  /** PIPL Art. 28: identity, health, whereabouts, finance, anything of a child under 14. */
  sensitive?: boolean
}

/** The JSON Schema annotation: it stands in the published OpenAPI too. */
export const personalKeyword = 'x-personal'

/** Marks a field: `phone: personal(Type.String(), { kind: 'phone', purpose: { zh: '回访', en: 'To call back' } })`. */
export function personal<S extends TSchema>(schema: S, mark: PersonalMark): S {
  // @NOTE descriptors, because TypeBox keeps kind and optionality in properties that a spread would lose.
  const descriptors = Object.getOwnPropertyDescriptors(schema)
  return Object.defineProperties(
    {},
    { ...descriptors, [personalKeyword]: { value: mark, enumerable: true } },
  ) as S
}

export function markOf(schema: unknown): PersonalMark | undefined {
  return isNode(schema) ? (schema[personalKeyword] as PersonalMark | undefined) : undefined
}

export type Node = Record<string, unknown>

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
