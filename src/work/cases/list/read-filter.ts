// A filter that arrives in a body as it stands in an address: text for everything, what is not set left empty.
import Type, { type Static } from 'typebox'
import * as Value from 'typebox/value'
import { fieldProblem } from '../../../kernel/errors/index.ts'
import { CaseFilter } from './filter.ts'

export const GivenFilter = Type.Record(
  Type.String({ maxLength: 40 }),
  Type.Union([Type.String({ maxLength: 300 }), Type.Number(), Type.Boolean(), Type.Null()]),
  { maxProperties: 40 },
)
export type GivenFilter = Static<typeof GivenFilter>

const Closed = Type.Object(CaseFilter.properties, { additionalProperties: false })

/** The filter, or 422 naming `field/…` for what the list does not know. */
export function readFilter(given: GivenFilter, field: string): CaseFilter {
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '' && value !== null))
  const unknown = Object.keys(set).filter((name) => !Object.hasOwn(CaseFilter.properties, name))
  if (unknown.length > 0) {
    const message = { zh: '没有这个筛选项', en: 'There is no such filter' }
    throw fieldProblem(unknown.map((name) => ({ field: `${field}/${name}`, message })))
  }
  const filter = Value.Convert(Closed, set)
  if (Value.Check(Closed, filter)) return filter
  const wrong = new Set([...Value.Errors(Closed, filter)].map(({ instancePath }) => instancePath.slice(1)))
  const message = { zh: '内容不对', en: 'This is not right' }
  throw fieldProblem([...wrong].map((name) => ({ field: `${field}/${name}`, message })))
}
