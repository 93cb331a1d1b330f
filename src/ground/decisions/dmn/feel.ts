// FEEL expressions parsed once and run often. feelin parses at every call; a function literal keeps what it parsed,
// so the expression is wrapped in one whose surroundings are filled anew before each run.
import { evaluate, type FeelFunction, parseExpression } from 'feelin'
import { syntaxErrorIn } from './feel-syntax.ts'
import type { FeelValue, Variables } from './variables.ts'

export interface FeelWarning {
  type: string
  message: string
}

/** Called with what FEEL could not do (and answered with null), for example a name that is not known. */
export type Warn = (warning: FeelWarning) => void

export interface FeelExpression {
  readonly text: string
  run(scope: Variables, warn: Warn): FeelValue
}

interface Parsed {
  surroundings: Record<string, FeelValue>
  call: () => FeelValue
  warnings: FeelWarning[]
}

// feelin copies plain objects; an instance of a class it leaves alone, so that it can be filled later.
class Surroundings {}

const shapesKept = 32

/** Compiles one expression. Throws {@link FeelSyntaxError} where FEEL cannot read it, at the first run. */
export function feelExpression(text: string): FeelExpression {
  const byShape = new Map<string, Parsed>()
  function parsedFor(scope: Variables): Parsed {
    const kept = byShape.get(scope.shape)
    if (kept) return kept
    if (byShape.size >= shapesKept) byShape.clear()
    const fresh = parse(text, scope)
    byShape.set(scope.shape, fresh)
    return fresh
  }
  return {
    text,
    run(scope, warn) {
      const { surroundings, call, warnings } = parsedFor(scope)
      Object.assign(surroundings, scope.values)
      warnings.length = 0
      const value = call()
      for (const { type, message } of warnings) warn({ type, message })
      return value ?? null
    },
  }
}

function parse(text: string, scope: Variables): Parsed {
  const surroundings = Object.assign(new Surroundings(), scope.values) as Record<string, FeelValue>
  const error = syntaxErrorIn(text, parseExpression(text, surroundings, undefined))
  if (error) throw error
  const { value, warnings } = evaluate(`function() ${text}\n`, surroundings)
  return { surroundings, call: (value as FeelFunction).fn as () => FeelValue, warnings }
}
