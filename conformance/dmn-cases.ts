// Reads the TCK's test files: inputs, and the values expected of decisions.
import { date, dateAndTime, duration, FeelDate, FeelDateTime, FeelDuration, FeelTime, time } from 'feelin'
import { SaxesParser } from 'saxes'

export interface TestCase {
  id: string
  /** A decision service or function to invoke in place of the result's own decision. */
  invocable: string | null
  inputs: Record<string, unknown>
  results: { name: string; expected: unknown }[]
}

interface Node {
  name: string
  attributes: Record<string, string>
  children: Node[]
  text: string
}

export function readTestCases(xml: string): { modelName: string; cases: TestCase[] } {
  const root = parse(xml)
  const cases = all(root, 'testCase').map((test) => ({
    id: test.attributes.id ?? '',
    invocable: test.attributes.invocableName ?? null,
    inputs: Object.fromEntries(
      all(test, 'inputNode').map((node) => [node.attributes.name ?? '', readValue(node)]),
    ),
    results: all(test, 'resultNode').map((node) => {
      const expected = all(node, 'expected')[0]
      return { name: node.attributes.name ?? '', expected: expected ? readValue(expected) : null }
    }),
  }))
  return { modelName: all(root, 'modelName')[0]?.text.trim() ?? '', cases }
}

/** Equal to what the hub answers in JSON: temporal values as their text, numbers to eight digits. */
export function sameValue(actual: unknown, expected: unknown): boolean {
  if (typeof expected === 'number' && typeof actual === 'number') {
    return Math.abs(actual - expected) <= 1e-8 * Math.max(1, Math.abs(expected))
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return false
    return expected.every((item, index) => sameValue(actual[index], item))
  }
  if (isTemporal(expected)) return actual === expected.toJSON()
  if (typeof expected === 'object' && expected !== null) {
    if (typeof actual !== 'object' || actual === null) return false
    const given = actual as Record<string, unknown>
    const wanted = Object.entries(expected)
    return (
      Object.keys(given).length === wanted.length &&
      wanted.every(([key, item]) => sameValue(given[key], item))
    )
  }
  return actual === expected
}

type Temporal = FeelDate | FeelTime | FeelDateTime | FeelDuration

function isTemporal(value: unknown): value is Temporal {
  return [FeelDate, FeelTime, FeelDateTime, FeelDuration].some((kind) => value instanceof kind)
}

function parse(xml: string): Node {
  const parser = new SaxesParser()
  const root: Node = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name: local(name), attributes: {}, children: [], text: '' }
    for (const [key, value] of Object.entries(attributes)) node.attributes[local(key)] = String(value)
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  const addText = (text: string) => {
    const node = open.at(-1)
    if (node) node.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(xml).close()
  return root.children[0] ?? root
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function all(node: Node, name: string): Node[] {
  return node.children.filter((child) => child.name === name)
}

function readValue(node: Node): unknown {
  const list = all(node, 'list')[0]
  if (list) return list.attributes.nil === 'true' ? null : all(list, 'item').map(readValue)
  const components = all(node, 'component')
  if (components.length > 0) {
    return Object.fromEntries(
      components.map((component) => [component.attributes.name ?? '', readValue(component)]),
    )
  }
  const value = all(node, 'value')[0]
  if (!value || value.attributes.nil === 'true' || node.attributes.nil === 'true') return null
  return typed(value.text, local(value.attributes.type ?? 'string'))
}

function typed(text: string, type: string): unknown {
  const trimmed = text.trim()
  switch (type) {
    case 'decimal':
    case 'double':
    case 'integer':
    case 'int':
    case 'float':
      return Number(trimmed)
    case 'boolean':
      return trimmed === 'true'
    case 'date':
      return date(trimmed)
    case 'time':
      return time(trimmed)
    case 'dateTime':
      return dateAndTime(trimmed)
    case 'duration':
    case 'dayTimeDuration':
    case 'yearMonthDuration':
      return duration(trimmed)
    default:
      return text
  }
}
