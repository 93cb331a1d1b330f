// A decision's answer under the names that its table gives: always an object, also where DMN answers one bare value.
import type { Json, ModelView } from '../dmn/index.ts'

export type Outputs = Record<string, Json>

/**
 * A table with several outputs answers them by name, null each where no rule hit; one with a single output answers
 * that one by name. A hit policy that gives many rows answers the list under the decision's name.
 */
export function outputsOf(view: ModelView, decision: string, value: Json): Outputs {
  const table = view.tables.find((one) => one.decision === decision)
  const names = table?.outputs.map(({ name }) => name) ?? []
  if (table && names.length === 1) return { [names[0] ?? decision]: value }
  if (isObject(value)) return value
  if (value === null && names.length > 0) return Object.fromEntries(names.map((name) => [name, null]))
  return { [decision]: value }
}

function isObject(value: Json): value is Outputs {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
