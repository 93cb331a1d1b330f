// Checks how the parts of a model hang together: sizes, unique names, references, types, no decision needing itself.
import type { ModelLimits } from '../limits.ts'
import type { DmnModel, ItemDefinition } from '../model.ts'
import type { TypeSystem } from '../types.ts'
import { complain, type Findings } from './findings.ts'

export function checkReferences(
  model: DmnModel,
  types: TypeSystem,
  limits: ModelLimits,
  findings: Findings,
): void {
  const { errors } = findings
  if (model.decisions.length === 0) {
    complain(errors, 'shape', model.name, { zh: '模型里没有决策', en: 'The model holds no decision' })
  }
  if (model.decisions.length + model.functions.length > limits.decisions) {
    complain(errors, 'size', model.name, {
      zh: `一个模型最多 ${limits.decisions} 个决策`,
      en: `A model has at most ${limits.decisions} decisions`,
    })
  }
  const parts = [...model.inputs, ...model.decisions, ...model.functions, ...model.services]
  const names = new Set<string>()
  for (const { name } of parts) {
    if (name === '' || names.has(name)) {
      complain(errors, 'duplicate', name, {
        zh: name === '' ? '有一个部分没有名称' : `名称“${name}”出现了两次`,
        en: name === '' ? 'A part has no name' : `The name “${name}” is used twice`,
      })
    }
    names.add(name)
  }
  const ids = new Set(parts.map(({ id }) => id))
  for (const [name, needed] of requirements(model)) {
    for (const id of needed) {
      if (ids.has(id)) continue
      complain(errors, 'reference', name, {
        zh: `引用的“${id}”不存在`,
        en: `What it refers to, “${id}”, does not exist`,
      })
    }
  }
  for (const [place, typeRef] of typeRefs(model)) {
    if (types.knows(typeRef)) continue
    complain(errors, 'reference', place, { zh: `没有类型“${typeRef}”`, en: `There is no type “${typeRef}”` })
  }
  if (errors.length === 0) checkCycles(model, findings)
}

function requirements(model: DmnModel): [string, string[]][] {
  return [
    ...model.decisions.map(({ name, requires }): [string, string[]] => [
      name,
      Object.values(requires).flat(),
    ]),
    ...model.functions.map(({ name, requires }): [string, string[]] => [name, requires.functions]),
    ...model.services.map((service): [string, string[]] => [
      service.name,
      [
        ...service.outputDecisions,
        ...service.encapsulatedDecisions,
        ...service.inputDecisions,
        ...service.inputs,
      ],
    ]),
  ]
}

function* typeRefs(model: DmnModel): Generator<[string, string]> {
  for (const { name, variable } of [...model.inputs, ...model.decisions, ...model.functions]) {
    if (variable.typeRef) yield [name, variable.typeRef]
  }
  const items: ItemDefinition[] = [...model.types]
  for (const item of items) {
    if (item.typeRef) yield [item.name, item.typeRef]
    items.push(...item.components)
  }
  for (const { name, expression } of model.decisions) {
    if (expression?.kind !== 'decisionTable') continue
    for (const { typeRef } of [...expression.inputs, ...expression.outputs])
      if (typeRef) yield [name, typeRef]
  }
}

function checkCycles(model: DmnModel, findings: Findings): void {
  const needs = new Map(
    [...model.decisions, ...model.functions].map(({ id, requires }) => [id, Object.values(requires).flat()]),
  )
  const types = new Map(model.types.map(({ name, typeRef }) => [name, typeRef === null ? [] : [typeRef]]))
  for (const graph of [needs, types]) {
    const cycle = cycleIn(graph)
    if (!cycle) continue
    const place = model.decisions.find(({ id }) => id === cycle)?.name ?? cycle
    complain(findings.errors, 'cycle', place, {
      zh: `“${place}”的依赖绕回了自身`,
      en: `What “${place}” needs leads back to itself`,
    })
  }
}

function cycleIn(graph: Map<string, string[]>): string | undefined {
  const finished = new Set<string>()
  function leadsBack(id: string, path: Set<string>): boolean {
    if (path.has(id)) return true
    if (finished.has(id)) return false
    path.add(id)
    const back = (graph.get(id) ?? []).some((next) => leadsBack(next, path))
    path.delete(id)
    finished.add(id)
    return back
  }
  return [...graph.keys()].find((id) => leadsBack(id, new Set()))
}
