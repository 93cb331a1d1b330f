import { expect, test } from 'vitest'
import type { CategoryView } from '../api.ts'
import { byClass, readConditions, readLines, writeConditions } from './lists.ts'

const missing = { key: 'missing', name: { zh: '缺失', en: 'Missing' }, urgent: true }

test('conditions go to lines and back; a known one keeps its key', () => {
  expect(writeConditions([missing])).toBe('缺失!')
  expect(readConditions('缺失\n漏电！', [missing])).toEqual([
    { ...missing, urgent: false },
    { key: '漏电', name: { zh: '漏电', en: '漏电' }, urgent: true },
  ])
  expect(readLines(' a \n\na\nb')).toEqual(['a', 'b'])
})

test('categories by class, found by what residents call them', () => {
  const one = (code: string, className: string | null, synonyms: string[] = []) =>
    ({
      key: code,
      code,
      name: { zh: code, en: code },
      className: className && { zh: className, en: '' },
      synonyms,
      conditions: [],
    }) as unknown as CategoryView
  const all = [one('1', '设施', ['灯杆']), one('2', null), one('3', '设施')]
  expect(byClass(all, '').map(({ key, categories }) => [key, categories.length])).toEqual([
    ['设施', 2],
    ['', 1],
  ])
  expect(byClass(all, '灯杆').map(({ categories }) => categories.map(({ code }) => code))).toEqual([['1']])
})
