// Evaluates boxed expressions (DMN 10.2): literals, tables, contexts, invocations, functions, lists, iterations.
import { FeelFunction, isRange } from 'feelin'
import { feelExpression } from './feel.ts'
import type { BoxedContext, Expression, Filter, FunctionDefinition, Invocation, Iteration } from './model.ts'
import { type Evaluator, note, type Run, warnInto } from './run.ts'
import { tableEvaluator } from './table-evaluator.ts'
import type { TypeSystem } from './types.ts'
import { extend, type FeelValue, isContext, type Variables } from './variables.ts'

/** `place` names the decision or function for notes. */
export function expressionEvaluator(expression: Expression, types: TypeSystem, place: string): Evaluator {
  const untyped = untypedEvaluator(expression, types, place)
  const { typeRef } = expression
  if (typeRef === null || expression.kind === 'function') return untyped
  return (scope, run) => conformed(untyped(scope, run), typeRef, types, place, run)
}

export function conformed(
  value: FeelValue,
  typeRef: string | null,
  types: TypeSystem,
  place: string,
  run: Run,
): FeelValue {
  const result = types.conform(value, typeRef)
  return result.ok ? result.value : note(run, 'type', place, `not of type ${typeRef}`)
}

function untypedEvaluator(expression: Expression, types: TypeSystem, place: string): Evaluator {
  const inner = (part: Expression) => expressionEvaluator(part, types, place)
  switch (expression.kind) {
    case 'literal': {
      if (expression.language !== null || expression.text === '') {
        return (_scope, run) => note(run, 'unsupported', place, expression.language ?? 'empty expression')
      }
      const feel = feelExpression(expression.text)
      return (scope, run) => feel.run(scope, warnInto(run, place))
    }
    case 'decisionTable':
      return tableEvaluator(expression, types, place)
    case 'context':
      return contextEvaluator(expression, types, place)
    case 'invocation':
      return invocationEvaluator(expression, inner, place)
    case 'function':
      return (scope) => functionOf(expression, types, place)(scope)
    case 'list': {
      const items = expression.items.map(inner)
      return (scope, run) => items.map((item) => item(scope, run))
    }
    case 'relation': {
      const rows = expression.rows.map((row) => row.map(inner))
      return (scope, run) =>
        rows.map((row) =>
          Object.fromEntries(
            expression.columns.map(({ name, typeRef }, column) => [
              name,
              conformed(row[column]?.(scope, run) ?? null, typeRef, types, place, run),
            ]),
          ),
        )
    }
    case 'conditional': {
      const [condition, consequence, alternative] = [
        inner(expression.condition),
        inner(expression.consequence),
        inner(expression.alternative),
      ]
      return (scope, run) => (condition(scope, run) === true ? consequence : alternative)(scope, run)
    }
    case 'filter':
      return filterEvaluator(expression, inner)
    default:
      return iterationEvaluator(expression, inner, place)
  }
}

function contextEvaluator(context: BoxedContext, types: TypeSystem, place: string): Evaluator {
  const entries = context.entries.map(({ name, typeRef, value }) => ({
    name,
    typeRef,
    evaluate: expressionEvaluator(value, types, name === null ? place : `${place}/${name}`),
  }))
  return (scope, run) => {
    const result: Record<string, FeelValue> = {}
    let inside = scope
    for (const { name, typeRef, evaluate } of entries) {
      const value = conformed(evaluate(inside, run), typeRef, types, place, run)
      if (name === null) return value
      result[name] = value
      inside = extend(inside, { [name]: value })
    }
    return result
  }
}

function invocationEvaluator(
  invocation: Invocation,
  inner: (part: Expression) => Evaluator,
  place: string,
): Evaluator {
  const called = inner(invocation.called)
  const bindings = invocation.bindings.map(({ name, value }) => ({ name, evaluate: value && inner(value) }))
  return (scope, run) => {
    const target = callable(called(scope, run))
    if (!target) return note(run, 'feel', place, 'what is invoked is not a function')
    const given = new Map(bindings.map(({ name, evaluate }) => [name, evaluate?.(scope, run) ?? null]))
    const unknown = [...given.keys()].find((name) => !target.names.includes(name))
    if (unknown !== undefined) return note(run, 'feel', place, `no parameter ${unknown}`)
    return target.call(...target.names.map((name) => given.get(name) ?? null)) ?? null
  }
}

function callable(value: FeelValue): { names: string[]; call: (...values: FeelValue[]) => FeelValue } | null {
  if (value instanceof FeelFunction) return { names: value.parameterNames, call: value.fn }
  if (typeof value !== 'function') return null
  const names = (value as { $args?: unknown }).$args
  return Array.isArray(names) ? { names, call: value as (...values: FeelValue[]) => FeelValue } : null
}

/** Makes FEEL functions that remember the scope in which they were defined. */
export function functionOf(
  definition: FunctionDefinition,
  types: TypeSystem,
  place: string,
): (scope: Variables, sink?: Run) => FeelFunction | null {
  const { body, parameters, typeRef } = definition
  if (body === null || definition.language !== 'FEEL') return () => null
  const evaluate = expressionEvaluator(body, types, place)
  return (scope, sink) => {
    const call = (...values: FeelValue[]): FeelValue => {
      const run = sink ?? { tables: [], notes: [] }
      const named: Record<string, FeelValue> = {}
      for (const [index, parameter] of parameters.entries()) {
        const conforming = types.conform(values[index] ?? null, parameter.typeRef)
        if (!conforming.ok)
          return note(run, 'type', place, `${parameter.name} is not of type ${parameter.typeRef}`)
        named[parameter.name] = conforming.value
      }
      return conformed(evaluate(extend(scope, named), run), typeRef, types, place, run)
    }
    return new FeelFunction(
      call,
      parameters.map(({ name }) => name),
    )
  }
}

function filterEvaluator({ source, match }: Filter, inner: (part: Expression) => Evaluator): Evaluator {
  const [list, test] = [inner(source), inner(match)]
  return (scope, run) => {
    const found = list(scope, run)
    if (found === null) return null
    const items = Array.isArray(found) ? found : [found]
    return items.filter((item) => {
      const own = isContext(item) ? item : {}
      return test(extend(scope, { ...own, item }), run) === true
    })
  }
}

function iterationEvaluator(
  iteration: Iteration,
  inner: (part: Expression) => Evaluator,
  place: string,
): Evaluator {
  const [source, each] = [inner(iteration.source), inner(iteration.each)]
  return (scope, run) => {
    const found = source(scope, run)
    const items = isRange(found) ? found.map((item) => item) : found
    if (!Array.isArray(items)) return note(run, 'feel', place, 'what is iterated over is not a list')
    const partial: FeelValue[] = []
    for (const item of items) partial.push(each(extend(scope, { [iteration.variable]: item, partial }), run))
    if (iteration.kind === 'for') return partial
    return iteration.kind === 'every'
      ? partial.every((result) => result === true)
      : partial.some((result) => result === true)
  }
}
