// Searching finds what a plain comparison finds; redaction takes out numbers that lead to a person and leaves the others.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lexemes, searchQuery } from './bigrams.ts'
import { redact } from './redact.ts'

test('pairs of characters, the last one alone, whole words', () => {
  expect(lexemes('路灯坏了，5号楼 Building-A')).toEqual([
    '路灯',
    '灯坏',
    '坏了',
    '了',
    '5',
    '号楼',
    '楼',
    'building',
    'a',
  ])
})

test.each([
  ['路灯', "'路灯'"],
  ['路灯坏', "'路灯' & '灯坏'"],
  ['灯', "'灯':*"],
  ['ＡＢ号', "'ab':* & '号':*"],
  ["it's", "'it':* & 's':*"],
  ['，！ ', null],
])('%s', (typed, expected) => {
  expect(searchQuery(typed)).toBe(expected)
})

test('every part of a text is found', () => {
  const character = fc.constantFrom(...'路灯井盖坏了垃圾成堆街面破损')
  fc.assert(
    fc.property(
      fc.array(character, { minLength: 2, maxLength: 20 }),
      fc.nat(),
      fc.nat(),
      (characters, a, b) => {
        const [from, to] = [a % characters.length, b % characters.length].sort((x, y) => x - y) as [
          number,
          number,
        ]
        const known = lexemes(characters.join(''))
        const terms = (searchQuery(characters.slice(from, to + 1).join('')) ?? '').split(' & ')
        const found = terms.every((term) =>
          term.endsWith(':*')
            ? known.some((one) => one.startsWith(term.slice(1, -3)))
            : known.includes(term.slice(1, -1)),
        )
        expect(found).toBe(true)
      },
    ),
  )
})

describe('redaction', () => {
  test.each([
    ['请打13812345678找我', '请打[电话]找我'],
    ['电话 138-1234-5678', '电话 [电话]'],
    ['座机0571-88886666转', '座机[电话]转'],
    ['身份证11010519491231002X丢了', '身份证[证件号]丢了'],
    ['写信 a.b@c.example.cn 吧', '写信 [邮箱] 吧'],
    ['卡 6222 0212 3456 7890 128', '卡 [卡号]'],
  ])('%s', (written, kept) => expect(redact(written)).toBe(kept))

  test.each(['2026年3月2日12栋1201', '井盖编号3301060120000123', '公交 138 路', '100000 元'])(
    '%s stays',
    (plain) => {
      expect(redact(plain)).toBe(plain)
    },
  )
})
