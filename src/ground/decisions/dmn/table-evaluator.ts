// Evaluates a decision table: inputs, rules that hit, hit policy, and what to remember for the explanation.
import { type FeelExpression, feelExpression } from './feel.ts'
import {
  answerWithoutHit,
  applyHitPolicy,
  composeOutputs,
  type Hit,
  outputName,
  type Rank,
} from './hit-policy.ts'
import type { DecisionTable, TableRule } from './model.ts'
import { type Evaluator, type MatchedRule, note, type Run, warnInto } from './run.ts'
import type { TypeSystem } from './types.ts'
import { cellParts, type UnaryTests, unaryTests } from './unary-tests.ts'
import { type FeelValue, type Variables, variables } from './variables.ts'

const rulesExplained = 300
const cellsExplained = 6_000

interface CompiledRule {
  cells: UnaryTests[]
  outputs: (FeelExpression | null)[]
}

export function tableEvaluator(table: DecisionTable, types: TypeSystem, decision: string): Evaluator {
  const inputs = table.inputs.map((input) => ({
    ...input,
    label: input.label ?? input.expression,
    run: feelExpression(input.expression),
    allowed: input.allowedValues === null ? null : unaryTests(input.allowedValues),
  }))
  const rules = table.rules.map(compileRule)
  const defaults = table.outputs.map((output) => entry(output.defaultEntry))
  const outputAllowed = table.outputs.map((output) => {
    const text = output.allowedValues ?? types.allowedValues(output.typeRef)
    return text === null ? null : unaryTests(text)
  })
  const rank = rankBy(table, types)
  const rowNumbers = table.rules.map(matchedRule)

  function readInputs(scope: Variables, run: Run): FeelValue[] | null {
    let refused = false
    const values = inputs.map((input) => {
      const found = input.run.run(scope, warnInto(run, `${decision}/${input.label}`))
      const { ok, value } = types.conform(found, input.typeRef)
      if (!ok) note(run, 'type', `${decision}/${input.label}`, `not of type ${input.typeRef}`)
      if (value !== null && input.allowed && !input.allowed.holds(value, scope, () => {})) {
        note(run, 'inputNotAllowed', `${decision}/${input.label}`, `allowed: ${input.allowed.text}`)
        refused = true
      }
      return value
    })
    return refused ? null : values
  }

  function hitsOf(values: FeelValue[], scope: Variables, run: Run): Hit[] {
    const hits: Hit[] = []
    const warn = () => {}
    for (const [index, rule] of rules.entries()) {
      if (!rule.cells.every((cell, column) => cell.holds(values[column], scope, warn))) continue
      const outputs = rule.outputs.map((output, column) => {
        const place = `${decision}/rule ${index + 1}/${outputName(table, column)}`
        const value = output?.run(scope, warnInto(run, place)) ?? null
        if (value !== null && outputAllowed[column]?.holds(value, scope, warn) === false) {
          note(run, 'outputNotAllowed', place, `allowed: ${outputAllowed[column].text}`)
        }
        return types.conform(value, table.outputs[column]?.typeRef ?? null).value
      })
      hits.push({ rule: index, outputs })
      if (table.hitPolicy === 'FIRST') break
    }
    return hits
  }

  /** The chosen rules and the first of the others. */
  function cellsOf(values: FeelValue[], scope: Variables, chosen: Hit[]) {
    const most = Math.min(rulesExplained, Math.ceil(cellsExplained / Math.max(1, inputs.length)))
    const asked = new Set([...chosen.map((hit) => hit.rule), ...rules.keys()].slice(0, most))
    return [...asked].map((index) => ({
      number: index + 1,
      holds: (rules[index]?.cells ?? []).map((cell, column) => cell.holds(values[column], scope, () => {})),
    }))
  }

  return (scope, run) => {
    const values = readInputs(scope, run)
    if (values === null) return null
    const hits = hitsOf(values, scope, run)
    const verdict = applyHitPolicy(table, hits, rank)
    run.tables.push({
      decision,
      inputs: inputs.map(({ label }, column) => ({ label, value: values[column] ?? null })),
      matched: verdict.chosen.map((hit) => rowNumbers[hit.rule] as MatchedRule),
      ...(run.explaining && { cells: cellsOf(values, scope, verdict.chosen) }),
    })
    if (verdict.failure) {
      const numbers = verdict.chosen.map((hit) => hit.rule + 1).join(', ')
      return note(run, verdict.failure, decision, `rules ${numbers}`)
    }
    if (hits.length > 0) return verdict.value
    if (defaults.every((value) => value === null)) return answerWithoutHit(table)
    const warn = warnInto(run, `${decision}/default`)
    return composeOutputs(
      table,
      defaults.map((output) => output?.run(scope, warn) ?? null),
    )
  }
}

function compileRule(rule: TableRule): CompiledRule {
  return { cells: rule.inputEntries.map(unaryTests), outputs: rule.outputEntries.map(entry) }
}

function entry(text: string | null): FeelExpression | null {
  return text === null || text === '-' ? null : feelExpression(text)
}

function matchedRule(rule: TableRule, index: number): MatchedRule {
  const annotation = [...rule.annotations, rule.description ?? ''].filter((part) => part !== '').join('; ')
  return { number: index + 1, id: rule.id, annotation: annotation === '' ? null : annotation }
}

function rankBy(table: DecisionTable, types: TypeSystem): Rank {
  const nowhere = variables({})
  const columns = table.outputs.map((output) => {
    const text = output.allowedValues ?? types.allowedValues(output.typeRef)
    return text === null ? [] : (cellParts(text, nowhere).tests ?? []).map((test) => unaryTests(test.text))
  })
  return (value, column) => {
    const tests = columns[column] ?? []
    const found = tests.findIndex((test) => test.holds(value, nowhere, () => {}))
    return found === -1 ? tests.length : found
  }
}
