// A table's cell as a set of values, where it is made of literals only: numbers, ranges, strings, lists, `-`, not().
import { evaluate, isRange, parseUnaryTests } from 'feelin'
import { cellParts } from '../unary-tests.ts'
import { type FeelValue, variables } from '../variables.ts'
import { compareKeys, type Key, keyOf } from './comparable-key.ts'

export interface CellSet {
  /** The values at which membership changes. */
  edges: Key[]
  has(key: Key): boolean
}

interface Piece {
  edges: Key[]
  has(key: Key): boolean
}

const everything: CellSet = { edges: [], has: () => true }
const nowhere = variables({})

/** Undefined where the cell depends on other values and cannot be compared. */
export function cellSet(text: string): CellSet | undefined {
  const { negated, tests } = cellParts(text, nowhere)
  if (tests === null) return everything
  const pieces: Piece[] = []
  for (const test of tests) {
    const found = piecesOf(test.text)
    if (found === undefined) return undefined
    pieces.push(...found)
  }
  return {
    edges: pieces.flatMap((piece) => piece.edges),
    has: (key) => negated !== pieces.some((piece) => piece.has(key)),
  }
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
  return key && { edges: [key], has: (other) => other.kind === key.kind && other.at === key.at }
}

function intervalOf(range: {
  start: FeelValue
  end: FeelValue
  'start included': boolean
  'end included': boolean
}): Piece | undefined {
  const low = range.start === null ? null : keyOf(range.start)
  const high = range.end === null ? null : keyOf(range.end)
  const known = low ?? high
  if (low === undefined || high === undefined || !known) return undefined
  return {
    edges: [low, high].filter((edge) => edge !== null),
    has(key) {
      if (key.kind !== known.kind) return false
      const above = low === null ? 1 : compareKeys(key, low)
      const below = high === null ? -1 : compareKeys(key, high)
      return (
        (above > 0 || (above === 0 && range['start included'])) &&
        (below < 0 || (below === 0 && range['end included']))
      )
    },
  }
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
