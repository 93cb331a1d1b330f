// Checks a decision table as its author sees it: cells, columns, hit policy, rules against each other.
import { outputName } from '../hit-policy.ts'
import type { ModelLimits } from '../limits.ts'
import type { DecisionTable } from '../model.ts'
import type { TypeSystem } from '../types.ts'
import type { Variables } from '../variables.ts'
import { checkCell, checkExpression } from './expression-text.ts'
import { complain, type Findings } from './findings.ts'
import { columnsOf, gaps, overlaps } from './rule-sets.ts'

export function checkTable(
  table: DecisionTable,
  scope: Variables,
  place: string,
  types: TypeSystem,
  limits: ModelLimits,
  findings: Findings,
): void {
  const before = findings.errors.length
  checkShape(table, place, types, limits, findings)
  if (findings.errors.length > before) return
  checkCells(table, scope, place, limits, findings)
  if (findings.errors.length > before) return
  compareRules(table, place, findings)
}

function checkShape(
  table: DecisionTable,
  place: string,
  types: TypeSystem,
  limits: ModelLimits,
  { errors }: Findings,
): void {
  const columns = table.inputs.length + table.outputs.length
  if (table.rules.length > limits.rules || columns > limits.columns) {
    complain(errors, 'size', place, {
      zh: `决策表最多 ${limits.rules} 条规则、${limits.columns} 列`,
      en: `A table has at most ${limits.rules} rules and ${limits.columns} columns`,
    })
  }
  if (table.outputs.length === 0) {
    complain(errors, 'shape', place, { zh: '决策表没有输出列', en: 'The table has no output column' })
  }
  if (table.outputs.length > 1) {
    for (const [column, { name }] of table.outputs.entries()) {
      if (name !== null) continue
      complain(errors, 'shape', `${place}/output ${column + 1}`, {
        zh: '有多个输出列时，每列都要有名称',
        en: 'Where there are several outputs, each needs a name',
      })
    }
    if (table.aggregation !== null) {
      complain(errors, 'shape', place, {
        zh: '聚合只能用于单个输出列',
        en: 'Aggregation works on one output column only',
      })
    }
  }
  if (table.aggregation !== null && table.hitPolicy !== 'COLLECT') {
    complain(errors, 'shape', place, {
      zh: '只有“收集”策略可以聚合',
      en: 'Only the COLLECT hit policy aggregates',
    })
  }
  const ordered = table.outputs.some((output) => output.allowedValues ?? types.allowedValues(output.typeRef))
  if ((table.hitPolicy === 'PRIORITY' || table.hitPolicy === 'OUTPUT ORDER') && !ordered) {
    complain(errors, 'shape', place, {
      zh: '按优先级命中时，输出列要按优先级列出取值',
      en: 'This hit policy needs the output values listed by priority',
    })
  }
  for (const [index, rule] of table.rules.entries()) {
    const fits =
      rule.inputEntries.length === table.inputs.length && rule.outputEntries.length === table.outputs.length
    if (fits) continue
    complain(errors, 'shape', `${place}/rule ${index + 1}`, {
      zh: '规则的单元格数与列数不符',
      en: 'The rule has not as many cells as the table has columns',
    })
  }
}

function checkCells(
  table: DecisionTable,
  scope: Variables,
  place: string,
  limits: ModelLimits,
  findings: Findings,
): void {
  // Cells repeat: what was found good once is not read again.
  const good = { expression: new Set<string>(['-']), cell: new Set<string>(['-']) }
  const once = (kind: keyof typeof good, text: string | null, where: string) => {
    if (text === null || good[kind].has(text)) return
    const before = findings.errors.length
    const check = kind === 'cell' ? checkCell : checkExpression
    check(text, scope, `${place}/${where}`, limits, findings)
    if (findings.errors.length === before) good[kind].add(text)
  }
  const expression = (text: string | null, where: string) => once('expression', text, where)
  const cell = (text: string | null, where: string) => once('cell', text, where)
  for (const [column, input] of table.inputs.entries()) {
    expression(input.expression, `input ${column + 1}`)
    cell(input.allowedValues, `input ${column + 1}/allowed values`)
  }
  for (const [column, output] of table.outputs.entries()) {
    cell(output.allowedValues, `output ${column + 1}/allowed values`)
    expression(output.defaultEntry, `output ${column + 1}/default`)
  }
  for (const [index, rule] of table.rules.entries()) {
    for (const [column, text] of rule.inputEntries.entries()) {
      const label = table.inputs[column]?.label ?? table.inputs[column]?.expression
      cell(text, `rule ${index + 1}/${label}`)
    }
    for (const [column, text] of rule.outputEntries.entries()) {
      expression(text, `rule ${index + 1}/${outputName(table, column)}`)
    }
  }
}

function compareRules(table: DecisionTable, place: string, { errors, warnings }: Findings): void {
  const columns = columnsOf(table)
  if (table.hitPolicy === 'UNIQUE' || table.hitPolicy === 'ANY') {
    for (const { rules, example } of overlaps(columns, table.rules.length)) {
      const [a, b] = rules
      if (table.hitPolicy === 'ANY' && sameEntries(table, a, b)) continue
      complain(errors, table.hitPolicy === 'ANY' ? 'conflict' : 'overlap', `${place}/rule ${a}`, {
        zh: `规则 ${a} 与规则 ${b} 会同时命中${example && `（例如 ${example}）`}，命中策略 ${table.hitPolicy} 不允许`,
        en: `Rules ${a} and ${b} can hit together${example && ` (for example ${example})`}, which hit policy ${table.hitPolicy} forbids`,
      })
    }
  }
  if (table.hitPolicy === 'COLLECT' || table.outputs.some(({ defaultEntry }) => defaultEntry !== null)) return
  for (const example of gaps(columns, table.rules.length)) {
    complain(warnings, 'gap', place, {
      zh: `没有规则回答：${example}`,
      en: `No rule answers: ${example}`,
    })
  }
}

function sameEntries(table: DecisionTable, a: number, b: number): boolean {
  const other = table.rules[b - 1]?.outputEntries ?? []
  return table.rules[a - 1]?.outputEntries.every((text, column) => text === other[column]) ?? false
}
