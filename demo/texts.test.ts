// Every condition has its words, and none of them looks like a person's number.
import { expect, test } from 'vitest'
import { CATEGORIES } from './categories.ts'
import { randomStream } from './random.ts'
import { wordsOf, writeReport, writeResult } from './texts.ts'

const everyCondition = CATEGORIES.flatMap(({ code, conditions, name }) =>
  conditions.map(({ key }) => ({ code, name: name.zh, key })),
)

test('the dictionary is of the size of a compact city dictionary', () => {
  expect(CATEGORIES.length).toBeGreaterThanOrEqual(60)
  for (const { code } of CATEGORIES) expect(code).toMatch(/^990100\d{5}$/)
})

test.each(everyCondition)('$name $key has titles and details', ({ code, key }) => {
  const { details, titles } = wordsOf(code, key)
  expect(titles.length).toBeGreaterThanOrEqual(2)
  expect(details.length).toBeGreaterThanOrEqual(2)
  expect([...titles, ...details].every((text) => text.trim().length > 1)).toBe(true)
})

test('texts vary, hold no long digits and no placeholder', () => {
  const random = randomStream('shancheng', 'texts')
  const seen = new Set<string>()
  const wrong: string[] = []
  for (let round = 0; round < 20; round++) {
    for (const { code, key } of everyCondition) {
      const { description, title } = writeReport(random, code, key, '霁禾路12号门前', round % 2 === 0)
      if (/\d{4,}|[{}]|undefined/.test(title + description)) wrong.push(title)
      seen.add(description)
    }
  }
  expect(wrong).toEqual([])
  expect(seen.size).toBeGreaterThan(everyCondition.length * 8)
  for (const category of CATEGORIES) expect(writeResult(random, category)).not.toMatch(/\d/)
})
