// A table's cell in words, for the person whom the decision concerns: `>=18` is “at least 18”.
import type { Text } from '../../../kernel/i18n/index.ts'
import { cellParts } from './unary-tests.ts'
import { variables } from './variables.ts'

const nowhere = variables({})

const comparisons: Record<string, (value: string) => Text> = {
  '>=': (value) => ({ zh: `不小于 ${value}`, en: `at least ${value}` }),
  '<=': (value) => ({ zh: `不大于 ${value}`, en: `at most ${value}` }),
  '>': (value) => ({ zh: `大于 ${value}`, en: `more than ${value}` }),
  '<': (value) => ({ zh: `小于 ${value}`, en: `less than ${value}` }),
  '=': (value) => ({ zh: `为 ${value}`, en: `is ${value}` }),
  '!=': (value) => ({ zh: `不为 ${value}`, en: `is not ${value}` }),
}

/** Null for `-`: the cell asks nothing. */
export function cellWords(text: string): Text | null {
  const { negated, tests } = cellParts(text, nowhere)
  if (tests === null) return null
  const words = tests.map((test) => testWords(test.text.trim()))
  const all = { zh: words.map(({ zh }) => zh).join('或'), en: words.map(({ en }) => en).join(' or ') }
  return negated ? { zh: `不满足：${all.zh}`, en: `not: ${all.en}` } : all
}

function testWords(test: string): Text {
  const [, operator = '', compared = ''] = /^(>=|<=|!=|>|<|=)\s*([^=].*)$/s.exec(test) ?? []
  const comparison = comparisons[operator]
  if (comparison && isSimple(compared)) return comparison(plain(compared))
  const [, open, low, high, close] = /^([[(\]])(.+?)\.\.(.+)([\])[])$/s.exec(test) ?? []
  if (low !== undefined && high !== undefined && isSimple(low) && isSimple(high)) {
    return rangeWords(plain(low), open === '[', plain(high), close === ']')
  }
  if (test === 'true') return { zh: '是', en: 'yes' }
  if (test === 'false') return { zh: '否', en: 'no' }
  if (test === 'null') return { zh: '未填', en: 'not given' }
  if (isSimple(test)) return { zh: `为 ${plain(test)}`, en: `is ${plain(test)}` }
  return { zh: `满足 ${test}`, en: `meets ${test}` }
}

function rangeWords(low: string, withLow: boolean, high: string, withHigh: boolean): Text {
  const zh = `从 ${low}${withLow ? '（含）' : '（不含）'}到 ${high}${withHigh ? '（含）' : '（不含）'}`
  const en = `from ${low} (${withLow ? 'included' : 'excluded'}) to ${high} (${withHigh ? 'included' : 'excluded'})`
  return { zh, en }
}

const temporal = /^(?:date and time|date|time|duration)\(\s*("[^"]*")\s*\)$|^@("[^"]*")$/

function isSimple(text: string): boolean {
  const trimmed = text.trim()
  return /^"[^"]*"$/.test(trimmed) || /^-?\d+(?:\.\d+)?$/.test(trimmed) || temporal.test(trimmed)
}

function plain(text: string): string {
  const trimmed = text.trim()
  const [, called, literal] = temporal.exec(trimmed) ?? []
  return (called ?? literal ?? trimmed).replace(/^"|"$/g, '')
}
