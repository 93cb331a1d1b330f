// Boxed expressions as moddle elements: the way back of read-expression.
import type { ModdleElement } from 'dmn-moddle'
import type { Create } from './element.ts'
import type { DecisionTable, Expression, Variable } from './model.ts'

export function expressionWriter(create: Create): (expression: Expression) => ModdleElement {
  const variable = ({ name, typeRef }: Variable) => create('InformationItem', { name, typeRef })
  const child = (expression: Expression) => create('ChildExpression', { value: write(expression) })
  const source = (expression: Expression) => create('TypedChildExpression', { value: write(expression) })

  function write(expression: Expression): ModdleElement {
    const { id, typeRef } = expression
    switch (expression.kind) {
      case 'literal':
        return create('LiteralExpression', {
          id,
          typeRef,
          text: expression.text,
          expressionLanguage: expression.language,
        })
      case 'decisionTable':
        return writeTable(create, expression)
      case 'context':
        return create('Context', {
          id,
          typeRef,
          contextEntry: expression.entries.map(({ name, typeRef: type, value }) =>
            create('ContextEntry', {
              variable: name === null ? null : variable({ name, typeRef: type }),
              value: write(value),
            }),
          ),
        })
      case 'invocation':
        return create('Invocation', {
          id,
          typeRef,
          calledFunction: write(expression.called),
          binding: expression.bindings.map(({ value, ...parameter }) =>
            create('Binding', { parameter: variable(parameter), bindingFormula: value && write(value) }),
          ),
        })
      case 'function':
        return create('FunctionDefinition', {
          id,
          typeRef,
          kind: expression.language === 'FEEL' ? null : expression.language,
          formalParameter: expression.parameters.map(variable),
          body: expression.body && write(expression.body),
        })
      case 'list':
        return create('List', { id, typeRef, elements: expression.items.map(write) })
      case 'relation':
        return create('Relation', {
          id,
          typeRef,
          column: expression.columns.map(variable),
          row: expression.rows.map((row) => create('List', { elements: row.map(write) })),
        })
      case 'conditional':
        return create('Conditional', {
          id,
          typeRef,
          if: child(expression.condition),
          // biome-ignore lint/suspicious/noThenProperty: @NOTE DMN names the element so; it is data, never awaited.
          then: child(expression.consequence),
          else: child(expression.alternative),
        })
      case 'filter':
        return create('Filter', {
          id,
          typeRef,
          in: child(expression.source),
          match: child(expression.match),
        })
      case 'for':
        return create('For', {
          id,
          typeRef,
          iteratorVariable: expression.variable,
          in: source(expression.source),
          return: child(expression.each),
        })
      default:
        return create(expression.kind === 'every' ? 'Every' : 'Some', {
          id,
          typeRef,
          iteratorVariable: expression.variable,
          in: source(expression.source),
          satisfies: child(expression.each),
        })
    }
  }
  return write
}

function writeTable(create: Create, table: DecisionTable): ModdleElement {
  const tests = (text: string | null) => text && create('UnaryTests', { text })
  const literal = (text: string | null, typeRef: string | null = null) =>
    text && create('LiteralExpression', { text, typeRef })
  return create('DecisionTable', {
    id: table.id,
    typeRef: table.typeRef,
    hitPolicy: table.hitPolicy,
    aggregation: table.aggregation,
    outputLabel: table.outputLabel,
    input: table.inputs.map(({ allowedValues, expression, id, label, typeRef }) =>
      create('InputClause', {
        id,
        label,
        inputExpression: literal(expression, typeRef),
        inputValues: tests(allowedValues),
      }),
    ),
    output: table.outputs.map(({ allowedValues, defaultEntry, id, label, name, typeRef }) =>
      create('OutputClause', {
        id,
        name,
        label,
        typeRef,
        outputValues: tests(allowedValues),
        defaultOutputEntry: literal(defaultEntry),
      }),
    ),
    annotation: table.annotations.map((name) => create('RuleAnnotationClause', { name })),
    rule: table.rules.map(({ annotations, description, id, inputEntries, outputEntries }) =>
      create('DecisionRule', {
        id,
        description,
        inputEntry: inputEntries.map(tests),
        outputEntry: outputEntries.map((text) => literal(text)),
        annotationEntry: annotations.map((text) => create('RuleAnnotation', { text })),
      }),
    ),
  })
}
