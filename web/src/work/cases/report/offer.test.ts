import { describe, expect, test } from 'vitest'
import type { CategoryView } from '../api/categories.ts'
import { emptyDraft, titleOf } from './draft.ts'
import { offerCategories } from './offer.ts'

function category(code: string, zh: string, en: string, synonyms: string[] = []): CategoryView {
  const name = { zh, en }
  const [key, classCode] = [`s:matter:${code}`, code.slice(0, 2)]
  return {
    key,
    standard: 's',
    kind: 'matter',
    code,
    version: 1,
    name,
    classCode,
    className: name,
    synonyms,
    conditions: [],
  }
}

const all = [
  category('00000', '待分类', 'Not sorted yet'),
  category('01001', '路灯不亮', 'Street light out', ['路灯']),
  category('01002', '井盖松动', 'Loose manhole cover', ['井盖', '窨井盖']),
  category('02001', '暴露垃圾', 'Exposed rubbish', ['垃圾']),
]
const offered = (typed: string, language: 'zh' | 'en' = 'zh') =>
  offerCategories(all, typed, language).map(({ code }) => code)

describe('kinds offered for what somebody says', () => {
  test('stand in the words first', () => {
    expect(offered('小区南门的路灯晚上不亮')[0]).toBe('01001')
    expect(offered('幸福路口的窨井盖响')[0]).toBe('01002')
    expect(offered('cover', 'en')[0]).toBe('01002')
  })

  test('are one of each class when nothing is said, never the unsorted one', () => {
    expect(offered('')).toEqual(['01001', '02001'])
    expect(offered('待分类')).not.toContain('00000')
  })

  test('are none for words that share nothing', () => {
    expect(offered('钢琴')).toEqual([])
  })
})

describe('a draft', () => {
  test('takes its title from the first sentence, cut when it is long', () => {
    expect(titleOf(' 路灯坏了。已经三天\n请修')).toBe('路灯坏了')
    expect([...titleOf('灯'.repeat(100))]).toHaveLength(40)
  })

  test('has one key for every try of sending', () => {
    expect(emptyDraft().key).not.toBe(emptyDraft().key)
  })
})
