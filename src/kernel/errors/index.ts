// Errors are declared once per module with code, status and words; problem+json (RFC 9457) is made from them.
import type { Params, Text } from '../i18n/index.ts'

export interface ErrorDeclaration {
  status: number
  message: Text
}

export interface FieldProblem {
  /** Where in the request, as a path without leading slash: `location/lat`. */
  field: string
  message: Text
}

/** What a use-case throws. The HTTP layer and the command line turn it into words. */
export class Problem extends Error {
  readonly code: string
  readonly status: number
  readonly text: Text
  readonly params: Params
  readonly fields: FieldProblem[]
  readonly headers: Record<string, string>

  constructor(
    code: string,
    declaration: ErrorDeclaration,
    params: Params = {},
    fields: FieldProblem[] = [],
    headers: Record<string, string> = {},
  ) {
    super(`${code} ${JSON.stringify(params)}`)
    this.name = 'Problem'
    this.code = code
    this.status = declaration.status
    this.text = declaration.message
    this.params = params
    this.fields = fields
    this.headers = headers
  }
}

export interface ErrorExtras {
  fields?: FieldProblem[]
  headers?: Record<string, string>
}

export type Errors<T> = { [K in keyof T]: (params?: Params, extras?: ErrorExtras) => Problem }

/**
 * Declares a module's errors. `defineErrors('cases', { notFound: … }).notFound({ number })` makes
 * a Problem with code `cases.notFound`.
 */
export function defineErrors<T extends Record<string, ErrorDeclaration>>(
  module: string,
  declarations: T,
): Errors<T> {
  const made = Object.entries(declarations).map(([name, declaration]) => [
    name,
    (params?: Params, extras: ErrorExtras = {}) =>
      new Problem(`${module}.${name}`, declaration, params, extras.fields, extras.headers),
  ])
  return Object.fromEntries(made) as Errors<T>
}

const errors = defineErrors('request', {
  invalid: { status: 422, message: { zh: '有内容需要改一下', en: 'Some fields need attention' } },
})

/** 422 with one entry per field. */
export function fieldProblem(fields: FieldProblem[]): Problem {
  return errors.invalid({}, { fields })
}

/** The code of a system's or a database's error; empty for others. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
