// DMN's types (10.3.2 and item definitions, 7.3.3): does a value conform, and what does a JSON value stand for.
import {
  date,
  dateAndTime,
  duration,
  FeelDate,
  FeelDateTime,
  FeelDuration,
  FeelTime,
  isFunction,
  isRange,
  time,
} from 'feelin'
import type { ItemDefinition } from './model.ts'
import { type UnaryTests, unaryTests } from './unary-tests.ts'
import { type FeelValue, isContext, variables } from './variables.ts'

export interface Conformed {
  ok: boolean
  value: FeelValue
}

export interface TypeSystem {
  /** Checks a value, with FEEL's implicit conversions (10.3.2.9.4). A value that does not conform becomes null. */
  conform(value: FeelValue, typeRef: string | null): Conformed
  /** Reads what came as JSON: dates, times and durations stand as ISO 8601 strings. */
  fromJson(value: unknown, typeRef: string | null): Conformed
  /** FEEL unary tests of the type's allowed values, if it has any. */
  allowedValues(typeRef: string | null): string | null
  knows(typeRef: string): boolean
  /** A value with the type's names, by which FEEL tells where a name with spaces ends. */
  sample(typeRef: string | null): FeelValue
}

interface Basic {
  is(value: FeelValue): boolean
  read?(value: string): FeelValue
}

const basics: Record<string, Basic> = {
  Any: { is: () => true },
  number: { is: (value) => typeof value === 'number' && Number.isFinite(value) },
  string: { is: (value) => typeof value === 'string' },
  boolean: { is: (value) => typeof value === 'boolean' },
  date: { is: (value) => value instanceof FeelDate, read: date },
  time: { is: (value) => value instanceof FeelTime, read: time },
  'date and time': { is: (value) => value instanceof FeelDateTime, read: dateAndTime },
  'days and time duration': {
    is: (value) => value instanceof FeelDuration && !value.yearsMonths,
    read: duration,
  },
  'years and months duration': {
    is: (value) => value instanceof FeelDuration && value.yearsMonths,
    read: duration,
  },
  context: { is: isContext },
  list: { is: Array.isArray },
  range: { is: isRange },
  function: { is: isFunction },
}

const synonyms: Record<string, string> = {
  dateTime: 'date and time',
  dayTimeDuration: 'days and time duration',
  yearMonthDuration: 'years and months duration',
}

const wrong: Conformed = { ok: false, value: null }
const nothing: Conformed = { ok: true, value: null }
const nowhere = variables({})

export function typeSystem(definitions: ItemDefinition[]): TypeSystem {
  const byName = new Map(definitions.map((definition) => [definition.name, definition]))
  const tests = new Map<string, UnaryTests>()

  function meets(value: FeelValue, text: string | null): boolean {
    if (text === null) return true
    const test = tests.get(text) ?? unaryTests(text)
    tests.set(text, test)
    return test.holds(value, nowhere, () => {})
  }

  function basicOf(typeRef: string): Basic | undefined {
    const name = localName(typeRef)
    return byName.has(name) ? undefined : basics[synonyms[name] ?? name]
  }

  function walk(value: FeelValue, typeRef: string | null, json: boolean): Conformed {
    if (value === null || value === undefined) return nothing
    if (typeRef === null) return { ok: true, value }
    const definition = byName.get(localName(typeRef))
    if (definition) return walkDefinition(value, definition, json)
    const basic = basicOf(typeRef)
    return basic ? walkBasic(value, basic, json) : { ok: true, value }
  }

  function walkBasic(value: FeelValue, basic: Basic, json: boolean): Conformed {
    if (json && basic.read && typeof value === 'string') {
      const read = basic.read(value)
      return read !== null && basic.is(read) ? { ok: true, value: read } : wrong
    }
    if (basic.is(value)) return { ok: true, value }
    if (Array.isArray(value) && value.length === 1) return walkBasic(value[0], basic, json)
    const midnight = value instanceof FeelDate && basic === basics['date and time']
    return midnight ? { ok: true, value: dateAndTime(`${value.iso}T00:00:00Z`) } : wrong
  }

  function walkDefinition(value: FeelValue, definition: ItemDefinition, json: boolean): Conformed {
    if (!definition.isCollection) return walkItem(value, definition, json)
    const items = Array.isArray(value) ? value : [value]
    const walked = items.map((item) => walkItem(item, definition, json))
    if (walked.some(({ ok }) => !ok)) return wrong
    const list = walked.map((item) => item.value)
    return meets(list, definition.typeConstraint) ? { ok: true, value: list } : wrong
  }

  function walkItem(value: FeelValue, definition: ItemDefinition, json: boolean): Conformed {
    if (value === null || value === undefined) return nothing
    const base =
      definition.components.length > 0
        ? walkComponents(value, definition, json)
        : definition.isFunction
          ? { ok: isFunction(value), value }
          : walk(value, definition.typeRef, json)
    if (!base.ok || !meets(base.value, definition.allowedValues)) return wrong
    return definition.isCollection || meets(base.value, definition.typeConstraint) ? base : wrong
  }

  function walkComponents(value: FeelValue, definition: ItemDefinition, json: boolean): Conformed {
    const subject = Array.isArray(value) && value.length === 1 ? value[0] : value
    if (!isContext(subject)) return wrong
    const result: Record<string, FeelValue> = { ...subject }
    for (const component of definition.components) {
      if (!(component.name in subject)) {
        if (!json) return wrong
        result[component.name] = null
        continue
      }
      const walked = walkDefinition(subject[component.name], component, json)
      if (!walked.ok) return wrong
      result[component.name] = walked.value
    }
    return { ok: true, value: result }
  }

  function sample(typeRef: string | null, depth: number): FeelValue {
    const definition = typeRef === null ? undefined : byName.get(localName(typeRef))
    return definition && depth < 12 ? sampleItem(definition, depth + 1) : null
  }

  function sampleItem(definition: ItemDefinition, depth: number): FeelValue {
    const { components, isCollection, typeRef } = definition
    const item =
      components.length > 0
        ? Object.fromEntries(
            components.map((component) => [component.name, sampleItem(component, depth + 1)]),
          )
        : sample(typeRef, depth)
    return isCollection ? [item] : item
  }

  return {
    conform: (value, typeRef) => walk(value, typeRef, false),
    fromJson: (value, typeRef) => walk(value, typeRef, true),
    allowedValues: (typeRef) => (typeRef ? (byName.get(localName(typeRef))?.allowedValues ?? null) : null),
    knows: (typeRef) => byName.has(localName(typeRef)) || basicOf(typeRef) !== undefined,
    sample: (typeRef) => sample(typeRef, 0),
  }
}

// DMN 1.1 and 1.2 write `feel:string`.
function localName(typeRef: string): string {
  return typeRef.slice(typeRef.indexOf(':') + 1)
}
