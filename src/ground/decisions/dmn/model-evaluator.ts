// Evaluates the decisions of a model along their requirements (DMN chapter 6 and 10.4).
import { dateAndTime, FeelDate, FeelDateTime, FeelFunction } from 'feelin'
import { conformed, expressionEvaluator, functionOf } from './expression-evaluator.ts'
import type { Decision, DecisionService, DmnModel, KnowledgeModel } from './model.ts'
import { type Evaluator, note, type Run } from './run.ts'
import { type TypeSystem, typeSystem } from './types.ts'
import { type FeelValue, type Variables, variables } from './variables.ts'

export interface Evaluated extends Run {
  value: FeelValue
}

export interface EvaluationOptions {
  /** Local date and time with zone that `now()` and `today()` answer: `2026-03-02T09:00:00@Asia/Shanghai`. */
  at?: string
  /** Also tells what every cell of the tables said. */
  explain?: boolean
}

export interface CompiledModel {
  readonly model: DmnModel
  readonly types: TypeSystem
  /** Evaluates a decision or decision service by name or id. Inputs by name, as JSON or as FEEL values. */
  evaluate(name: string, inputs: Record<string, unknown>, options?: EvaluationOptions): Evaluated
}

type Memory = Map<string, FeelValue>

/** Compiling parses the table's cells when they are first needed; it throws nothing for what checks would find. */
export function compileModel(model: DmnModel): CompiledModel {
  const types = typeSystem(model.types)
  const inputsById = new Map(model.inputs.map((input) => [input.id, input]))
  const decisionsById = new Map(model.decisions.map((decision) => [decision.id, decision]))
  const evaluators = new Map<string, Evaluator>()

  function evaluatorOf(decision: Decision): Evaluator {
    const kept = evaluators.get(decision.id)
    if (kept) return kept
    const made: Evaluator = decision.expression
      ? expressionEvaluator(decision.expression, types, decision.name)
      : (_scope, run) => note(run, 'unsupported', decision.name, 'no expression')
    evaluators.set(decision.id, made)
    return made
  }

  function decide(decision: Decision, memory: Memory, base: Record<string, FeelValue>, run: Run): FeelValue {
    const known = memory.get(decision.id)
    if (known !== undefined) return known
    memory.set(decision.id, null) // A cycle ends here; the checks refuse it before.
    const scope = scopeOf(decision.requires, memory, base, run)
    const value = evaluatorOf(decision)(scope, run)
    const result = conformed(value, decision.variable.typeRef, types, decision.name, run)
    memory.set(decision.id, result)
    return result
  }

  function scopeOf(
    requires: { decisions?: string[]; inputs?: string[]; functions: string[] },
    memory: Memory,
    base: Record<string, FeelValue>,
    run: Run,
  ): Variables {
    const values: Record<string, FeelValue> = { ...base }
    for (const id of requires.inputs ?? []) {
      const input = inputsById.get(id)
      if (input) values[input.variable.name] = memory.get(id) ?? null
    }
    for (const id of requires.decisions ?? []) {
      const needed = decisionsById.get(id)
      if (needed) values[needed.variable.name] = decide(needed, memory, base, run)
    }
    for (const id of requires.functions) {
      const knowledge = model.functions.find((item) => item.id === id)
      if (knowledge) values[knowledge.variable.name] = functionFrom(knowledge, base, run)
      const service = model.services.find((item) => item.id === id)
      if (service) values[service.variable.name] = functionFromService(service, base, run)
    }
    return variables(values)
  }

  function functionFrom(
    knowledge: KnowledgeModel,
    base: Record<string, FeelValue>,
    run: Run,
  ): FeelFunction | null {
    if (!knowledge.logic) return null
    const { values } = scopeOf({ functions: knowledge.requires.functions }, new Map(), base, run)
    const { name } = knowledge.variable
    const surroundings: Record<string, FeelValue> = { ...values, [name]: null }
    const made = functionOf(knowledge.logic, types, knowledge.name)(variables(surroundings), run)
    surroundings[name] = made // It may call itself.
    return made
  }

  function parametersOf(service: DecisionService): { id: string; name: string; typeRef: string | null }[] {
    const inputs = service.inputs.map((id) => inputsById.get(id))
    const decisions = service.inputDecisions.map((id) => decisionsById.get(id))
    return [...inputs, ...decisions].flatMap((item) => (item ? [{ id: item.id, ...item.variable }] : []))
  }

  function serve(
    service: DecisionService,
    memory: Memory,
    base: Record<string, FeelValue>,
    run: Run,
  ): FeelValue {
    const answers = service.outputDecisions.flatMap((id) => {
      const decision = decisionsById.get(id)
      return decision ? [[decision.variable.name, decide(decision, memory, base, run)] as const] : []
    })
    const value = answers.length === 1 ? (answers[0]?.[1] ?? null) : Object.fromEntries(answers)
    return conformed(value, service.variable.typeRef, types, service.name, run)
  }

  function functionFromService(
    service: DecisionService,
    base: Record<string, FeelValue>,
    run: Run,
  ): FeelFunction {
    const parameters = parametersOf(service)
    const call = (...values: FeelValue[]): FeelValue => {
      const memory: Memory = new Map()
      for (const [index, { id, typeRef, name }] of parameters.entries()) {
        const given = types.conform(values[index] ?? null, typeRef)
        if (!given.ok) return note(run, 'type', service.name, `${name} is not of type ${typeRef}`)
        memory.set(id, given.value)
      }
      return serve(service, memory, base, run)
    }
    return new FeelFunction(
      call,
      parameters.map(({ name }) => name),
    )
  }

  function remember(inputs: Record<string, unknown>, run: Run): Memory {
    const memory: Memory = new Map()
    for (const { id, name, variable } of model.inputs) {
      const { ok, value } = types.fromJson(inputs[variable.name] ?? inputs[name] ?? null, variable.typeRef)
      if (!ok) note(run, 'type', name, `not of type ${variable.typeRef}`)
      memory.set(id, value)
    }
    return memory
  }

  return {
    model,
    types,
    evaluate(name, inputs, options = {}) {
      const run: Run = { tables: [], notes: [], explaining: options.explain }
      const memory = remember(inputs, run)
      const base = options.at ? clockFunctions(options.at) : {}
      const named = (item: { id: string; name: string }) => item.id === name || item.name === name
      const decision = model.decisions.find(named)
      if (decision) return { value: decide(decision, memory, base, run), ...run }
      const service = model.services.find(named)
      if (!service) return { value: note(run, 'unsupported', name, 'no such decision'), ...run }
      for (const { id, name: input, typeRef } of parametersOf(service)) {
        if (!memory.has(id)) memory.set(id, types.fromJson(inputs[input] ?? null, typeRef).value)
      }
      return { value: serve(service, memory, base, run), ...run }
    },
  }
}

// FEEL's own now() and today() read the machine's clock; a decision must be the same when it is explained later.
function clockFunctions(at: string): Record<string, FeelValue> {
  const moment = dateAndTime(at)
  const day = moment instanceof FeelDateTime ? new FeelDate(moment.value.toPlainDate()) : null
  return { now: new FeelFunction(() => moment, []), today: new FeelFunction(() => day, []) }
}
