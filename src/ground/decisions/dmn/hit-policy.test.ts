import { describe, expect, test } from 'vitest'
import { type TableSketch, tableXml } from '../testing.ts'
import { compileModel, readXml, toJson } from './index.ts'

async function answer(sketch: TableSketch, inputs: Record<string, unknown>) {
  const model = compileModel(await readXml(tableXml(sketch)))
  const { notes, tables, value } = model.evaluate('limit', inputs)
  return {
    value: toJson(value),
    notes: notes.map(({ code }) => code),
    rules: tables[0]?.matched.map(({ number }) => number),
  }
}

const overlapping: TableSketch = {
  inputs: [['n', 'number']],
  outputs: [['grade', 'string', '"red","yellow","green"']],
  rules: [
    ['> 0', '"green"'],
    ['> 10', '"red"'],
    ['> 20', '"yellow"'],
    ['< -5', '"green"'],
    ['< -10', '"green"'],
  ],
}

describe('DMN 8.2.10: one answer', () => {
  test.each<[string, number, unknown, number[], string[]]>([
    ['UNIQUE', 5, 'green', [1], []],
    ['UNIQUE', 25, null, [1, 2, 3], ['notUnique']],
    ['UNIQUE', 0, null, [], []],
    ['ANY', -20, 'green', [4, 5], []],
    ['ANY', 15, null, [1, 2], ['notEqual']],
    ['FIRST', 25, 'green', [1], []],
    ['PRIORITY', 25, 'red', [2], []],
  ])('%s of %d', async (hitPolicy, n, value, rules, notes) => {
    expect(await answer({ ...overlapping, hitPolicy }, { n })).toEqual({ value, rules, notes })
  })
})

describe('DMN 8.2.11: many answers', () => {
  test.each<[string, number, unknown, number[]]>([
    ['RULE ORDER', 25, ['green', 'red', 'yellow'], [1, 2, 3]],
    ['OUTPUT ORDER', 25, ['red', 'yellow', 'green'], [2, 3, 1]],
    ['COLLECT', 25, ['green', 'red', 'yellow'], [1, 2, 3]],
    ['COLLECT', 0, [], []],
  ])('%s of %d', async (hitPolicy, n, value, rules) => {
    expect(await answer({ ...overlapping, hitPolicy }, { n })).toEqual({ value, rules, notes: [] })
  })

  test.each<[string, number | null]>([
    ['SUM', 60],
    ['MIN', 10],
    ['MAX', 30],
    ['COUNT', 3],
  ])('COLLECT with %s', async (aggregation, value) => {
    const sketch: TableSketch = {
      hitPolicy: 'COLLECT',
      aggregation,
      inputs: [['n', 'number']],
      outputs: [['points', 'number']],
      rules: [
        ['> 0', '10'],
        ['> 1', '20'],
        ['> 2', '30'],
      ],
    }
    expect((await answer(sketch, { n: 3 })).value).toBe(value)
  })
})

test('several outputs are answered by name', async () => {
  const sketch: TableSketch = {
    inputs: [['n', 'number']],
    outputs: [
      ['minutes', 'number'],
      ['clock', 'string'],
    ],
    rules: [['-', '120', '"running"']],
  }
  expect((await answer(sketch, { n: 1 })).value).toEqual({ minutes: 120, clock: 'running' })
})

test('an input that is missing or of another type is null, and said', async () => {
  expect(await answer(overlapping, {})).toMatchObject({ value: null, notes: [] })
  expect(await answer(overlapping, { n: 'many' })).toMatchObject({ value: null, notes: ['type'] })
})

test('an input outside the allowed values refuses the table', async () => {
  const sketch: TableSketch = { ...overlapping, inputs: [['n', 'number', '[0..100]']] }
  expect(await answer(sketch, { n: 101 })).toMatchObject({ value: null, notes: ['inputNotAllowed'] })
})
