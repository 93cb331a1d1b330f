// From moddle's elements to expressions as plain data, chapter 7.3 to 10.2 of DMN.
import type { ModdleElement } from 'dmn-moddle'
import { child, children, isFeel, words } from './element.ts'
import type {
  Aggregation,
  DecisionTable,
  Expression,
  FunctionDefinition,
  HitPolicy,
  LiteralExpression,
  Variable,
} from './model.ts'
import { type Problem, UnreadableModel } from './problem.ts'

const hitPolicies: string[] = [
  'UNIQUE',
  'ANY',
  'PRIORITY',
  'FIRST',
  'RULE ORDER',
  'OUTPUT ORDER',
  'COLLECT',
] satisfies HitPolicy[]
const aggregations: string[] = ['SUM', 'MIN', 'MAX', 'COUNT'] satisfies Aggregation[]

export function readVariable(element: ModdleElement | undefined, name = ''): Variable {
  return { name: words(element, 'name') ?? name, typeRef: words(element, 'typeRef') }
}

export function readExpression(element: ModdleElement, place: string): Expression {
  const id = words(element, 'id')
  const typeRef = words(element, 'typeRef')
  const inner = (name: string) => need(child(element, name), `${place}/${name}`)
  const nested = (name: string) => need(child(child(element, name), 'value'), `${place}/${name}`)
  switch (element.$type) {
    case 'dmn:LiteralExpression':
      return readLiteral(element)
    case 'dmn:DecisionTable':
      return readTable(element, place)
    case 'dmn:Context':
      return {
        kind: 'context',
        id,
        typeRef,
        entries: children(element, 'contextEntry').map((entry, index) => ({
          name: words(child(entry, 'variable'), 'name'),
          typeRef: words(child(entry, 'variable'), 'typeRef'),
          value: need(child(entry, 'value'), `${place}/entry ${index + 1}`),
        })),
      }
    case 'dmn:Invocation':
      return {
        kind: 'invocation',
        id,
        typeRef,
        called: inner('calledFunction'),
        bindings: children(element, 'binding').map((binding) => {
          const formula = child(binding, 'bindingFormula')
          const parameter = readVariable(child(binding, 'parameter'))
          return { ...parameter, value: formula ? readExpression(formula, place) : null }
        }),
      }
    case 'dmn:FunctionDefinition':
      return readFunction(element, place)
    case 'dmn:List':
      return {
        kind: 'list',
        id,
        typeRef,
        items: children(element, 'elements').map((item) => readExpression(item, place)),
      }
    case 'dmn:Relation':
      return {
        kind: 'relation',
        id,
        typeRef,
        columns: children(element, 'column').map((column) => readVariable(column)),
        rows: children(element, 'row').map((row) =>
          children(row, 'elements').map((cell) => readExpression(cell, place)),
        ),
      }
    case 'dmn:Conditional':
      return {
        kind: 'conditional',
        id,
        typeRef,
        condition: nested('if'),
        consequence: nested('then'),
        alternative: nested('else'),
      }
    case 'dmn:Filter':
      return { kind: 'filter', id, typeRef, source: nested('in'), match: nested('match') }
    case 'dmn:For':
    case 'dmn:Every':
    case 'dmn:Some': {
      const kind = element.$type.slice(4).toLowerCase() as 'for' | 'every' | 'some'
      const each = nested(kind === 'for' ? 'return' : 'satisfies')
      const variable = words(element, 'iteratorVariable') ?? 'item'
      return { kind, id, typeRef, variable, source: nested('in'), each }
    }
    default:
      throw new UnreadableModel([unsupported(place, element.$type)])
  }
}

function need(element: ModdleElement | undefined, place: string): Expression {
  if (element) return readExpression(element, place)
  throw new UnreadableModel([
    { code: 'shape', place, message: { zh: '此处缺少表达式', en: 'An expression is missing here' } },
  ])
}

function readLiteral(element: ModdleElement): LiteralExpression {
  const language = words(element, 'expressionLanguage')
  return {
    kind: 'literal',
    id: words(element, 'id'),
    typeRef: words(element, 'typeRef'),
    text: words(element, 'text') ?? '',
    language: isFeel(language) ? null : language,
  }
}

export function readFunction(element: ModdleElement, place: string): FunctionDefinition {
  const body = child(element, 'body')
  return {
    kind: 'function',
    id: words(element, 'id'),
    typeRef: words(element, 'typeRef'),
    parameters: children(element, 'formalParameter').map((parameter) => readVariable(parameter)),
    body: body ? readExpression(body, place) : null,
    language: (words(element, 'kind') ?? 'FEEL') as FunctionDefinition['language'],
  }
}

function readTable(element: ModdleElement, place: string): DecisionTable {
  const hitPolicy = words(element, 'hitPolicy') ?? 'UNIQUE'
  const aggregation = words(element, 'aggregation')
  if (!hitPolicies.includes(hitPolicy)) throw new UnreadableModel([unsupported(place, hitPolicy)])
  if (aggregation !== null && !aggregations.includes(aggregation)) {
    throw new UnreadableModel([unsupported(place, aggregation)])
  }
  return {
    kind: 'decisionTable',
    id: words(element, 'id'),
    typeRef: words(element, 'typeRef'),
    hitPolicy: hitPolicy as HitPolicy,
    aggregation: aggregation as Aggregation | null,
    outputLabel: words(element, 'outputLabel'),
    inputs: children(element, 'input').map((input) => {
      const expression = child(input, 'inputExpression')
      return {
        id: words(input, 'id'),
        label: words(input, 'label'),
        expression: words(expression, 'text') ?? words(input, 'label') ?? '',
        typeRef: words(expression, 'typeRef'),
        allowedValues: words(child(input, 'inputValues'), 'text'),
      }
    }),
    outputs: children(element, 'output').map((output) => ({
      id: words(output, 'id'),
      name: words(output, 'name'),
      label: words(output, 'label'),
      typeRef: words(output, 'typeRef'),
      allowedValues: words(child(output, 'outputValues'), 'text'),
      defaultEntry: words(child(output, 'defaultOutputEntry'), 'text'),
    })),
    annotations: children(element, 'annotation').map((clause) => words(clause, 'name') ?? ''),
    rules: children(element, 'rule').map((rule) => ({
      id: words(rule, 'id'),
      description: words(rule, 'description'),
      inputEntries: children(rule, 'inputEntry').map((entry) => words(entry, 'text') ?? '-'),
      outputEntries: children(rule, 'outputEntry').map((entry) => words(entry, 'text') ?? '-'),
      annotations: children(rule, 'annotationEntry').map((entry) => words(entry, 'text') ?? ''),
    })),
  }
}

function unsupported(place: string, what: string): Problem {
  return {
    code: 'unsupported',
    place,
    message: { zh: `不支持“${what}”`, en: `“${what}” is not supported` },
  }
}
