// A DMN model as plain data: what the XML says and nothing of how it is evaluated.

export interface ItemDefinition {
  name: string
  typeRef: string | null
  isCollection: boolean
  /** FEEL unary tests, for example `"red","green"`. */
  allowedValues: string | null
  /** Constraint on the whole list where `isCollection` (DMN 1.5). */
  typeConstraint: string | null
  components: ItemDefinition[]
  isFunction: boolean
}

export interface Variable {
  name: string
  typeRef: string | null
}

export interface InputData {
  id: string
  name: string
  label: string | null
  description: string | null
  variable: Variable
}

export interface LiteralExpression {
  kind: 'literal'
  id: string | null
  typeRef: string | null
  text: string
  /** Set when the expression is not written in FEEL. */
  language: string | null
}

export interface TableInput {
  id: string | null
  label: string | null
  expression: string
  typeRef: string | null
  allowedValues: string | null
}

export interface TableOutput {
  id: string | null
  name: string | null
  label: string | null
  typeRef: string | null
  /** In order of priority, highest first. */
  allowedValues: string | null
  defaultEntry: string | null
}

export interface TableRule {
  id: string | null
  description: string | null
  inputEntries: string[]
  outputEntries: string[]
  annotations: string[]
}

export type HitPolicy = 'UNIQUE' | 'ANY' | 'PRIORITY' | 'FIRST' | 'RULE ORDER' | 'OUTPUT ORDER' | 'COLLECT'
export type Aggregation = 'SUM' | 'MIN' | 'MAX' | 'COUNT'

export interface DecisionTable {
  kind: 'decisionTable'
  id: string | null
  typeRef: string | null
  hitPolicy: HitPolicy
  aggregation: Aggregation | null
  outputLabel: string | null
  inputs: TableInput[]
  outputs: TableOutput[]
  annotations: string[]
  rules: TableRule[]
}

export interface BoxedContext {
  kind: 'context'
  id: string | null
  typeRef: string | null
  /** An entry without a name is the context's result. */
  entries: { name: string | null; typeRef: string | null; value: Expression }[]
}

export interface Invocation {
  kind: 'invocation'
  id: string | null
  typeRef: string | null
  called: Expression
  bindings: { name: string; typeRef: string | null; value: Expression | null }[]
}

export interface FunctionDefinition {
  kind: 'function'
  id: string | null
  typeRef: string | null
  parameters: Variable[]
  body: Expression | null
  language: 'FEEL' | 'Java' | 'PMML'
}

export interface BoxedList {
  kind: 'list'
  id: string | null
  typeRef: string | null
  items: Expression[]
}

export interface Relation {
  kind: 'relation'
  id: string | null
  typeRef: string | null
  columns: Variable[]
  rows: Expression[][]
}

export interface Conditional {
  kind: 'conditional'
  id: string | null
  typeRef: string | null
  condition: Expression
  consequence: Expression
  alternative: Expression
}

export interface Filter {
  kind: 'filter'
  id: string | null
  typeRef: string | null
  source: Expression
  match: Expression
}

export interface Iteration {
  kind: 'for' | 'every' | 'some'
  id: string | null
  typeRef: string | null
  variable: string
  source: Expression
  /** What `for` returns, or what `every` and `some` ask. */
  each: Expression
}

export type Expression =
  | LiteralExpression
  | DecisionTable
  | BoxedContext
  | Invocation
  | FunctionDefinition
  | BoxedList
  | Relation
  | Conditional
  | Filter
  | Iteration

export interface Decision {
  id: string
  name: string
  label: string | null
  description: string | null
  question: string | null
  variable: Variable
  /** Ids of the decisions, input data and functions that this decision needs. */
  requires: { decisions: string[]; inputs: string[]; functions: string[] }
  expression: Expression | null
}

export interface KnowledgeModel {
  id: string
  name: string
  description: string | null
  variable: Variable
  requires: { functions: string[] }
  logic: FunctionDefinition | null
}

export interface DecisionService {
  id: string
  name: string
  description: string | null
  variable: Variable
  outputDecisions: string[]
  encapsulatedDecisions: string[]
  inputDecisions: string[]
  inputs: string[]
}

export interface DmnModel {
  id: string
  name: string
  namespace: string
  description: string | null
  types: ItemDefinition[]
  inputs: InputData[]
  decisions: Decision[]
  functions: KnowledgeModel[]
  services: DecisionService[]
}
