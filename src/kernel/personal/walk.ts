// Walks a value beside its schema and hands every personal field to a function: the one walker that masking, export,
// erasure and redaction share.
import type { TSchema } from 'typebox'
import { isNode, markOf, type Node, type PersonalMark } from './declare.ts'

export interface PersonalField {
  /** `reporter/phone`; `*` stands for each item of a list. */
  path: string
  mark: PersonalMark
}

/** Every personal field that a schema declares. */
export function personalFields(schema: TSchema): PersonalField[] {
  return fieldsOf(schema, '')
}

function fieldsOf(schema: unknown, path: string): PersonalField[] {
  const mark = markOf(schema)
  if (mark) return [{ path, mark }]
  if (!isNode(schema)) return []
  const inside = (name: string): string => (path ? `${path}/${name}` : name)
  const found = [
    ...Object.entries(propertiesOf(schema)).flatMap(([name, part]) => fieldsOf(part, inside(name))),
    ...(isNode(schema.items) ? fieldsOf(schema.items, inside('*')) : []),
    ...(isNode(schema.additionalProperties) ? fieldsOf(schema.additionalProperties, inside('*')) : []),
    ...alternativesOf(schema).flatMap((part) => fieldsOf(part, path)),
  ]
  return found.filter((field, index) => found.findIndex(({ path }) => path === field.path) === index)
}

/** A copy of the value in which `change` has replaced every personal field that is not null. */
export function mapPersonal<T>(
  schema: TSchema,
  value: T,
  change: (value: unknown, mark: PersonalMark, path: string) => unknown,
): T {
  return mapped(schema, value, '') as T

  function mapped(part: unknown, inner: unknown, path: string): unknown {
    if (inner === null || inner === undefined || !isNode(part)) return inner
    const mark = markOf(part)
    if (mark) return change(inner, mark, path)
    const result = alternativesOf(part).reduce<unknown>((current, next) => mapped(next, current, path), inner)
    if (Array.isArray(result))
      return result.map((item, index) => mapped(part.items, item, `${path}/${index}`))
    if (!isNode(result) || Object.getPrototypeOf(result) !== Object.prototype) return result
    const properties = propertiesOf(part)
    return Object.fromEntries(
      Object.entries(result).map(([name, item]) => {
        const declared = properties[name] ?? part.additionalProperties
        return [name, mapped(declared, item, path ? `${path}/${name}` : name)]
      }),
    )
  }
}

function propertiesOf(schema: Node): Node {
  return isNode(schema.properties) ? schema.properties : {}
}

function alternativesOf(schema: Node): unknown[] {
  return [schema.anyOf, schema.oneOf, schema.allOf].filter(Array.isArray).flat()
}
