// Checks a whole model before it may decide anything: references, cycles, names, every expression and table.
import { FeelFunction } from 'feelin'
import { type ModelLimits, modelLimits } from '../limits.ts'
import type { Decision, DmnModel, Expression, Variable } from '../model.ts'
import { type TypeSystem, typeSystem } from '../types.ts'
import { extend, type FeelValue, type Variables, variables } from '../variables.ts'
import { checkExpression } from './expression-text.ts'
import { complain, emptyFindings, type Findings } from './findings.ts'
import { checkReferences } from './references.ts'
import { checkTable } from './table.ts'

export function checkModel(model: DmnModel, limits: ModelLimits = modelLimits): Findings {
  const findings = emptyFindings()
  const types = typeSystem(model.types)
  checkReferences(model, types, limits, findings)
  if (findings.errors.length > 0) return findings
  for (const { logic, name, requires } of model.functions) {
    if (logic)
      checkBoxed(
        logic,
        scopeOf(model, types, { ...requires, inputs: [], decisions: [] }),
        name,
        types,
        limits,
        findings,
      )
  }
  for (const { expression, name, requires } of model.decisions) {
    const scope = scopeOf(model, types, requires)
    if (expression) checkBoxed(expression, scope, name, types, limits, findings)
    else complain(findings.errors, 'shape', name, { zh: '决策没有内容', en: 'The decision has no logic' })
  }
  return findings
}

function scopeOf(model: DmnModel, types: TypeSystem, requires: Decision['requires']): Variables {
  const values: Record<string, FeelValue> = {}
  const add = ({ name, typeRef }: Variable) => {
    values[name] = types.sample(typeRef)
  }
  for (const input of model.inputs) if (requires.inputs.includes(input.id)) add(input.variable)
  for (const decision of model.decisions) if (requires.decisions.includes(decision.id)) add(decision.variable)
  for (const item of [...model.functions, ...model.services]) {
    if (requires.functions.includes(item.id)) values[item.variable.name] = someFunction
  }
  return variables(values)
}

const someFunction = new FeelFunction(() => null, [])

function checkBoxed(
  expression: Expression,
  scope: Variables,
  place: string,
  types: TypeSystem,
  limits: ModelLimits,
  findings: Findings,
): void {
  const inner = (part: Expression, more: Record<string, FeelValue> = {}, where = place) =>
    checkBoxed(part, extend(scope, more), where, types, limits, findings)
  switch (expression.kind) {
    case 'literal':
      if (expression.language !== null) refuseLanguage(expression.language, place, findings)
      else checkExpression(expression.text, scope, place, limits, findings)
      return
    case 'decisionTable':
      checkTable(expression, scope, place, types, limits, findings)
      return
    case 'context': {
      const known: Record<string, FeelValue> = {}
      for (const { name, typeRef, value } of expression.entries) {
        inner(value, known, name === null ? place : `${place}/${name}`)
        if (name !== null) known[name] = value.kind === 'function' ? someFunction : types.sample(typeRef)
      }
      return
    }
    case 'invocation':
      inner(expression.called)
      for (const { value } of expression.bindings) if (value) inner(value)
      return
    case 'function': {
      if (expression.language !== 'FEEL') refuseLanguage(expression.language, place, findings)
      const given = expression.parameters.map(({ name, typeRef }) => [name, types.sample(typeRef)])
      if (expression.body) inner(expression.body, Object.fromEntries(given))
      return
    }
    case 'list':
      for (const item of expression.items) inner(item)
      return
    case 'relation':
      for (const cell of expression.rows.flat()) inner(cell)
      return
    case 'conditional':
      for (const part of [expression.condition, expression.consequence, expression.alternative]) inner(part)
      return
    case 'filter':
      // The match sees the fields of whatever the list holds, so its names show only when it runs.
      inner(expression.source)
      return
    default:
      inner(expression.source)
      inner(expression.each, { [expression.variable]: null, partial: [] })
  }
}

function refuseLanguage(language: string, place: string, findings: Findings): void {
  complain(findings.errors, 'unsupported', place, {
    zh: `只支持 FEEL，不支持“${language}”`,
    en: `Only FEEL is supported, not “${language}”`,
  })
}
