// Checks one piece of FEEL: its length, its grammar, and that every name in it is known.
import { evaluate, parseExpression } from 'feelin'
import { FeelSyntaxError, type SyntaxTree, syntaxErrorIn } from '../feel-syntax.ts'
import type { ModelLimits } from '../limits.ts'
import { cellParts } from '../unary-tests.ts'
import { extend, isContext, type Variables } from '../variables.ts'
import { complain, type Findings } from './findings.ts'

export function checkExpression(
  text: string,
  scope: Variables,
  place: string,
  limits: ModelLimits,
  findings: Findings,
): void {
  if (!checkLength(text, place, limits, findings)) return
  const tree = parseExpression(text, { ...scope.values }, undefined)
  const error = syntaxErrorIn(text, tree)
  if (error) complain(findings.errors, 'feel', place, error.text)
  else checkNames(text, tree, scope, place, findings)
}

export function checkCell(
  text: string,
  scope: Variables,
  place: string,
  limits: ModelLimits,
  findings: Findings,
): void {
  if (!checkLength(text, place, limits, findings)) return
  try {
    const inside = extend(scope, { '?': null })
    for (const test of cellParts(text, scope).tests ?? []) {
      const tree = parseExpression(test.text, { ...inside.values }, undefined)
      if (!syntaxErrorIn(test.text, tree)) checkNames(test.text, tree, inside, place, findings)
    }
  } catch (error) {
    if (!(error instanceof FeelSyntaxError)) throw error
    complain(findings.errors, 'feel', place, error.text)
  }
}

function checkLength(text: string, place: string, limits: ModelLimits, findings: Findings): boolean {
  if (text.length <= limits.expressionCharacters) return true
  complain(findings.errors, 'size', place, {
    zh: `表达式超过 ${limits.expressionCharacters} 个字符`,
    en: `The expression is longer than ${limits.expressionCharacters} characters`,
  })
  return false
}

// Expressions that make names of their own: whether a name is known there shows only when they run.
const binders = new Set([
  'ForExpression',
  'QuantifiedExpression',
  'FunctionDefinition',
  'Context',
  'FilterExpression',
])

function checkNames(
  text: string,
  tree: SyntaxTree,
  scope: Variables,
  place: string,
  findings: Findings,
): void {
  const names: string[] = []
  let binds = false
  tree.iterate({
    enter(node) {
      if (binders.has(node.name)) binds = true
      if (node.name === 'VariableName') names.push(text.slice(node.from, node.to).replace(/\s+/g, ' '))
    },
  })
  if (binds) return
  for (const name of names) {
    if (isKnown(name, scope)) continue
    complain(findings.errors, 'unknownName', place, {
      zh: `没有名为“${name}”的输入、决策或函数`,
      en: `There is no input, decision or function named “${name}”`,
    })
  }
}

function isKnown(name: string, scope: Variables): boolean {
  const normal = (key: string) => key.replace(/\s+/g, '')
  if (Object.keys(scope.values).some((key) => normal(key) === normal(name))) return true
  // feelin keeps its built-in functions to itself; a name that has a value in an empty scope is one.
  const { value } = evaluate(name)
  return value !== null && !isContext(value)
}
