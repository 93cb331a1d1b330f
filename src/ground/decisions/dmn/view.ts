// A model as a person reads it: which facts go in, and its tables with labels and numbered rows.
import type { Text } from '../../../kernel/i18n/index.ts'
import { cellWords } from './cell-words.ts'
import { outputName } from './hit-policy.ts'
import type { DecisionTable, DmnModel } from './model.ts'

export interface TableView {
  decision: string
  question: string | null
  hitPolicy: string
  aggregation: string | null
  inputs: { label: string; expression: string; typeRef: string | null; allowedValues: string | null }[]
  outputs: {
    label: string
    name: string
    typeRef: string | null
    allowedValues: string | null
    defaultEntry: string | null
  }[]
  rules: {
    number: number
    id: string | null
    /** One per input column; `words` is null where the cell asks nothing. */
    conditions: { entry: string; words: Text | null }[]
    /** One per output column. */
    results: string[]
    annotation: string | null
  }[]
}

export interface ModelView {
  name: string
  description: string | null
  /** The decision that nothing else in the model needs: the answer of the whole. */
  mainDecision: string
  /** Names of the main decision's outputs. */
  outputs: string[]
  inputs: { name: string; label: string | null; typeRef: string | null; description: string | null }[]
  tables: TableView[]
}

/** Undefined where the model has no single decision that the others lead to. */
export function mainDecisionOf(model: DmnModel): DmnModel['decisions'][number] | undefined {
  const needed = new Set(model.decisions.flatMap(({ requires }) => requires.decisions))
  const last = model.decisions.filter(({ id }) => !needed.has(id))
  return last.length === 1 ? last[0] : undefined
}

export function viewOf(model: DmnModel): ModelView {
  const main = mainDecisionOf(model)
  const tables = model.decisions.flatMap(({ expression, name, question }) =>
    expression?.kind === 'decisionTable' ? [tableView(name, question, expression)] : [],
  )
  const mainTable = main && tables.find(({ decision }) => decision === main.name)
  return {
    name: model.name,
    description: model.description,
    mainDecision: main?.name ?? '',
    outputs: mainTable?.outputs.map(({ name }) => name) ?? (main ? [main.name] : []),
    inputs: model.inputs.map(({ description, label, variable }) => ({
      name: variable.name,
      label,
      typeRef: variable.typeRef,
      description,
    })),
    tables,
  }
}

function tableView(decision: string, question: string | null, table: DecisionTable): TableView {
  const single = table.outputs.length === 1
  return {
    decision,
    question,
    hitPolicy: table.hitPolicy,
    aggregation: table.aggregation,
    inputs: table.inputs.map(({ allowedValues, expression, label, typeRef }) => ({
      label: label ?? expression,
      expression,
      typeRef,
      allowedValues,
    })),
    outputs: table.outputs.map(({ allowedValues, defaultEntry, label, name, typeRef }, column) => {
      const ownName = single ? (name ?? decision) : outputName(table, column)
      return { label: label ?? ownName, name: ownName, typeRef, allowedValues, defaultEntry }
    }),
    rules: table.rules.map(({ annotations, description, id, inputEntries, outputEntries }, index) => ({
      number: index + 1,
      id,
      conditions: inputEntries.map((entry) => ({ entry, words: cellWords(entry) })),
      results: outputEntries,
      annotation: [...annotations, description ?? ''].filter((part) => part !== '').join('; ') || null,
    })),
  }
}
