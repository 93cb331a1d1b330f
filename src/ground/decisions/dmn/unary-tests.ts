// The cells of a decision table: `-`, `>=18`, `"a","b"`, `not(…)`, DMN 7.3.3 and 10.3.2.7.
import { parseUnaryTests } from 'feelin'
import { type FeelExpression, feelExpression, type Warn } from './feel.ts'
import { type SyntaxTree, syntaxErrorIn } from './feel-syntax.ts'
import { extend, type FeelValue, type Variables } from './variables.ts'

export interface UnaryTests {
  readonly text: string
  holds(value: FeelValue, scope: Variables, warn: Warn): boolean
}

type TestKind = 'boolean' | 'null' | 'value' | 'general'

interface CellParts {
  negated: boolean
  /** Null for `-`, which every value meets. */
  tests: { text: string; kind: TestKind }[] | null
}

/** Null where FEEL cannot say, for example because the value has another type. */
type Test = (value: FeelValue, scope: Variables, warn: Warn) => boolean | null

export function unaryTests(text: string): UnaryTests {
  const byShape = new Map<string, Test>()
  return {
    text,
    holds(value, scope, warn) {
      let test = byShape.get(scope.shape)
      if (!test) {
        test = compile(cellParts(text, scope))
        byShape.set(scope.shape, test)
      }
      return test(value, scope, warn) === true
    },
  }
}

/** Throws FeelSyntaxError where the cell cannot be read. */
export function cellParts(text: string, scope: Variables): CellParts {
  if (text.trim() === '' || text.trim() === '-') return { negated: false, tests: null }
  const tree = parseUnaryTests(text, { ...scope.values, '?': null }, undefined)
  const error = syntaxErrorIn(text, tree)
  if (error) throw error
  return partsOf(text, tree)
}

const valueNodes = new Set([
  'SimplePositiveUnaryTest',
  'NumericLiteral',
  'StringLiteral',
  'DateTimeLiteral',
  'AtLiteral',
  'ArithmeticExpression',
])

function partsOf(text: string, tree: SyntaxTree): CellParts {
  let negated = false
  const tests: NonNullable<CellParts['tests']> = []
  tree.iterate({
    enter(node) {
      if (node.name === 'not' && node.node.parent?.name === 'UnaryTests') negated = true
      if (node.name !== 'PositiveUnaryTest') return true
      const inner = node.node.firstChild?.name ?? ''
      tests.push({ text: text.slice(node.from, node.to), kind: kindOf(inner) })
      return false
    },
  })
  return { negated, tests }
}

function kindOf(node: string): TestKind {
  if (node === 'BooleanLiteral') return 'boolean'
  if (node === 'null') return 'null'
  return valueNodes.has(node) ? 'value' : 'general'
}

function compile({ negated, tests }: CellParts): Test {
  if (tests === null) return () => true
  const compiled = tests.map(({ text, kind }) => compilers[kind](text))
  if (negated) return (value, scope, warn) => compiled.every((test) => test(value, scope, warn) === false)
  return (value, scope, warn) => compiled.some((test) => test(value, scope, warn) === true)
}

const compilers: Record<TestKind, (text: string) => Test> = {
  boolean: booleanTest,
  null: () => (value) => value === null,
  value: membershipTest,
  general: generalTest,
}

function booleanTest(text: string): Test {
  const expected = text.trim() === 'true'
  return (value) => value === expected
}

function membershipTest(text: string): Test {
  const expression = feelExpression(`? in (${text}\n)`)
  const asked: Test = (value, scope, warn) => expression.run(extend(scope, { '?': value }), warn) === true
  // Most cells are plain strings: what FEEL would say of them needs no FEEL.
  const [, plain] = /^\s*"([^"\\]*)"\s*$/.exec(text) ?? []
  if (plain === undefined) return asked
  return (value, scope, warn) => (typeof value === 'string' ? value === plain : asked(value, scope, warn))
}

// The expression may be a condition on `?`, a list of values, or a value.
function generalTest(text: string): Test {
  const expression = feelExpression(text)
  const member: FeelExpression = feelExpression('? in (candidate)')
  return (value, outside, warn) => {
    const scope = extend(outside, { '?': value })
    const result = expression.run(scope, warn)
    if (typeof result === 'boolean') return result
    if (result === null) return null
    const candidates = Array.isArray(result) ? result : [result]
    return candidates.some((candidate) => member.run(extend(scope, { candidate }), warn) === true)
  }
}
