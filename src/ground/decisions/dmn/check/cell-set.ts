// A table's cell as a set of values, where it is made of literals only: numbers, ranges, strings, lists, `-`, not().
import { evaluate, isRange, parseUnaryTests } from 'feelin'
import { cellParts } from '../unary-tests.ts'
import { type FeelValue, variables } from '../variables.ts'
import { type Key, keyOf } from './comparable-key.ts'

export interface CellSet {
  negated: boolean
  /** The values from low to high that the cell holds; null for `-`, which holds all. */
  pieces: Piece[] | null
}

/** Null: without a bound on that side. A single value is a piece with both bounds on it. */
export interface Piece {
  kind: string
  low: Key | null
  withLow: boolean
  high: Key | null
  withHigh: boolean
}

const nowhere = variables({})

/** Undefined where the cell depends on other values and cannot be compared. */
export function cellSet(text: string): CellSet | undefined {
  const { negated, tests } = cellParts(text, nowhere)
  if (tests === null) return { negated: false, pieces: null }
  const pieces: Piece[] = []
  for (const test of tests) {
    const found = piecesOf(test.text)
    if (found === undefined) return undefined
    pieces.push(...found)
  }
  return { negated, pieces }
}

function piecesOf(text: string): Piece[] | undefined {
  if (!isConstant(text)) return undefined
  const { value, warnings } = evaluate(text)
  if (warnings.length > 0) return undefined
  const values = Array.isArray(value) ? value : [value]
  const pieces = values.map(pieceOf)
  return pieces.every((piece) => piece !== undefined) ? pieces : undefined
}

function pieceOf(value: FeelValue): Piece | undefined {
  if (isRange(value)) return intervalOf(value)
  const key = keyOf(value)
  return key && { kind: key.kind, low: key, withLow: true, high: key, withHigh: true }
}

function intervalOf(range: {
  start: FeelValue
  end: FeelValue
  'start included': boolean
  'end included': boolean
}): Piece | undefined {
  const low = range.start === null ? null : keyOf(range.start)
  const high = range.end === null ? null : keyOf(range.end)
  const kind = (low ?? high)?.kind
  if (low === undefined || high === undefined || kind === undefined) return undefined
  if (low && high && low.kind !== high.kind) return undefined
  return { kind, low, withLow: range['start included'], high, withHigh: range['end included'] }
}

const constantNodes = new Set([
  'UnaryTests',
  'PositiveUnaryTests',
  'PositiveUnaryTest',
  'SimplePositiveUnaryTest',
  'CompareOp',
  'Interval',
  'List',
  'NumericLiteral',
  'StringLiteral',
  'BooleanLiteral',
  'null',
  'ArithmeticExpression',
  'ArithOp',
  'DateTimeLiteral',
  'DateTimeConstructor',
  'AtLiteral',
  'PositionalParameters',
  'LineComment',
  'BlockComment',
])

// Literals and constructors such as date("2026-01-01"): nothing with a name, and nothing that loops.
function isConstant(text: string): boolean {
  let constant = true
  parseUnaryTests(text, {}, undefined).iterate({
    enter({ name }) {
      if (/^\p{Lu}/u.test(name) && !constantNodes.has(name)) constant = false
      return constant
    },
  })
  return constant
}
