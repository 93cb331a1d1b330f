// Why a table answered as it did: run again with what was known then, cell by cell, and how to object to a person.
import type { Hub } from '../../../kernel/hub/index.ts'
import { type Language, text } from '../../../kernel/i18n/index.ts'
import { askAPerson, findAutomationOf, runningBody } from '../automations/queries.ts'
import type { Json, ModelView, TableView } from '../dmn/index.ts'
import type { EvaluatedTable } from '../evaluator/index.ts'
import { getVersion } from '../models/queries.ts'
import { policyWords } from '../models/view.ts'
import { ask, type Decided, type Model } from './decide.ts'
import { type EvaluationRow, getEvaluation } from './queries.ts'
import type { CellTest, Explanation, TableExplanation } from './schema.ts'

/** @throws decisions.noEvaluation */
export async function explainEvaluation(hub: Hub, id: string, language: Language): Promise<Explanation> {
  const { automation, evaluation, model } = await hub.db.tx(async (tx) => {
    const evaluation = await getEvaluation(tx, id)
    const model = await getVersion(tx, evaluation.model, evaluation.version)
    return { evaluation, model, automation: await findAutomationOf(tx, evaluation.model) }
  })
  const { answer, decided } = await ask(hub, model, evaluation, true)
  return {
    ...explanationOf(model, decided, answer.tables, language),
    id,
    recordedAt: evaluation.recordedAt.toISOString(),
    outputs: evaluation.outputs,
    reproduced: sameOutputs(decided, evaluation),
    owner: text(automation?.owner ?? runningBody, language),
    objection: text(automation?.objection ?? askAPerson, language),
  }
}

type Reasons = Omit<Explanation, 'id' | 'recordedAt' | 'reproduced' | 'owner' | 'objection'>

export function explanationOf(
  { key, version, view }: Model,
  { at, decision, inputs, notes, outputs, subject }: Decided,
  tables: readonly EvaluatedTable[],
  language: Language,
): Reasons {
  return {
    model: key,
    version,
    name: view.name,
    decision,
    at: at.toISOString(),
    subject,
    inputs: view.inputs.map(({ label, name }) => ({
      name,
      label: label ?? name,
      value: inputs[name] ?? null,
    })),
    outputs,
    tables: tables.flatMap((table) => tableExplanation(view, table, language)),
    notes,
  }
}

function tableExplanation(view: ModelView, run: EvaluatedTable, language: Language): TableExplanation[] {
  const table = view.tables.find(({ decision }) => decision === run.decision)
  if (!table) return []
  const tests = (number: number, holds: readonly boolean[]): CellTest[] =>
    table.inputs.map(({ label }, column) =>
      cellTest(table, number, column, label, run, holds[column], language),
    )
  const chosen = new Set(run.matched.map(({ number }) => number))
  const cells = run.cells ?? []
  return [
    {
      decision: run.decision,
      question: table.question,
      hitPolicy: table.hitPolicy,
      hitPolicyWords: policyWords(table, language),
      matched: run.matched.map(({ annotation, id, number }) => ({
        index: number,
        rule: id,
        annotation,
        cells: tests(number, cells.find((one) => one.number === number)?.holds ?? []),
        results: table.outputs.map(({ label, name }, column) => ({
          name,
          label,
          entry: table.rules[number - 1]?.results[column] ?? '',
        })),
      })),
      others: cells
        .filter(({ number }) => !chosen.has(number))
        .map(({ holds, number }) => ({
          index: number,
          annotation: table.rules[number - 1]?.annotation ?? null,
          failed: tests(number, holds).find((test) => !test.holds) ?? null,
        })),
    },
  ]
}

function cellTest(
  table: TableView,
  number: number,
  column: number,
  label: string,
  run: EvaluatedTable,
  holds: boolean | undefined,
  language: Language,
): CellTest {
  const condition = table.rules[number - 1]?.conditions[column]
  const words = condition?.words
  return {
    label,
    value: run.inputs[column]?.value ?? null,
    entry: condition?.entry ?? '-',
    words: words ? text(words, language) : null,
    holds: holds ?? false,
  }
}

function sameOutputs(again: Decided, before: EvaluationRow): boolean {
  return canonical(again.outputs) === canonical(before.outputs)
}

/** jsonb keeps no order of names. */
function canonical(value: Json): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  )
}
