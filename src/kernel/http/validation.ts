// One validator for bodies, strict; one for queries and parameters, which arrive as text and are coerced.
import { Ajv, type ErrorObject } from 'ajv'
import addFormats from 'ajv-formats'
import type { FieldProblem } from '../errors/index.ts'
import type { Text } from '../i18n/index.ts'

const options = { allErrors: true, strict: false, useDefaults: true, $data: false } as const
const strict = withFormats(new Ajv({ ...options, coerceTypes: false }))
const coercing = withFormats(new Ajv({ ...options, coerceTypes: 'array' }))

function withFormats(ajv: Ajv): Ajv {
  const add = addFormats as unknown as (target: Ajv) => void
  add(ajv)
  return ajv
}

type Schema = Record<string, unknown>

export function compileValidator(
  schema: Schema,
  part: string | undefined,
): (data: unknown) => { value: unknown } | { error: Error } {
  const validate = part === 'body' ? strict.compile(closed(schema)) : coercing.compile(schema)
  return (data) => {
    if (validate(data)) return { value: data }
    return { error: Object.assign(new Error('invalid'), { fields: fieldsOf(validate.errors ?? []), part }) }
  }
}

/** Objects with declared properties take no others, unless the schema says otherwise. */
function closed(schema: unknown): Schema {
  if (Array.isArray(schema)) return schema.map(closed) as unknown as Schema
  if (typeof schema !== 'object' || schema === null) return schema as Schema
  const copy = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === 'enum' || key === 'const' || key === 'default' ? value : closed(value),
    ]),
  )
  const combined = 'allOf' in copy
  if (copy.type === 'object' && copy.properties && !('additionalProperties' in copy) && !combined)
    copy.additionalProperties = false
  return copy
}

function fieldsOf(errors: ErrorObject[]): FieldProblem[] {
  const seen = new Set<string>()
  const fields: FieldProblem[] = []
  for (const error of errors.slice(0, 50)) {
    if (error.keyword === 'anyOf' || error.keyword === 'oneOf' || error.keyword === 'if') {
      if (errors.length > 1) continue
    }
    const extra = error.params.missingProperty ?? error.params.additionalProperty
    const field = [error.instancePath.slice(1), extra].filter(Boolean).join('/')
    if (seen.has(field)) continue
    seen.add(field)
    fields.push({ field, message: wordsOf(error) })
  }
  return fields
}

function wordsOf({ keyword, message, params }: ErrorObject): Text {
  const words: Record<string, Text> = {
    required: { zh: '请填写这一项', en: 'This is required' },
    additionalProperties: { zh: '没有这一项', en: 'There is no such field' },
    type: { zh: `类型应为 ${params.type}`, en: `This must be of type ${params.type}` },
    minLength: { zh: `至少 ${params.limit} 个字`, en: `At least ${params.limit} characters` },
    maxLength: { zh: `最多 ${params.limit} 个字`, en: `At most ${params.limit} characters` },
    minimum: { zh: `不能小于 ${params.limit}`, en: `Must not be less than ${params.limit}` },
    maximum: { zh: `不能大于 ${params.limit}`, en: `Must not be more than ${params.limit}` },
    minItems: { zh: `至少 ${params.limit} 项`, en: `At least ${params.limit} items` },
    maxItems: { zh: `最多 ${params.limit} 项`, en: `At most ${params.limit} items` },
    enum: {
      zh: `应为其中之一：${list(params.allowedValues)}`,
      en: `Must be one of: ${list(params.allowedValues)}`,
    },
    const: { zh: `应为 ${String(params.allowedValue)}`, en: `Must be ${String(params.allowedValue)}` },
    format: { zh: `格式应为 ${params.format}`, en: `Must have the format ${params.format}` },
    pattern: { zh: '格式不对', en: 'Does not have the right form' },
  }
  return words[keyword] ?? { zh: '内容不对', en: message ?? 'This is not right' }
}

function list(values: unknown): string {
  return Array.isArray(values) ? values.join(', ') : ''
}
