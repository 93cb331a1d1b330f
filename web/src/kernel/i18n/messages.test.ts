import { describe, expect, test } from 'vitest'
import { initialLanguage } from './language.tsx'
import { defineMessages, translate } from './messages.ts'

const messages = defineMessages({
  left: { zh: '剩 {time}', en: '{time} left' },
  plain: { zh: '好', en: 'Fine' },
})

describe('words on screens', () => {
  test('come in the reader’s language with the names filled in', () => {
    expect(translate(messages.left, 'zh', { time: '5 分' })).toBe('剩 5 分')
    expect(translate(messages.left, 'en', { time: '5 min' })).toBe('5 min left')
    expect(translate(messages.plain, 'en')).toBe('Fine')
  })

  test('show a name that nobody gave, rather than nothing', () => {
    expect(translate({ zh: '{who}', en: '{who}' }, 'zh')).toBe('{who}')
  })

  test.each([
    [null, ['zh-CN'], 'zh'],
    [null, ['en-GB', 'zh'], 'en'],
    [null, ['fr', 'de'], 'zh'],
    ['en', ['zh-CN'], 'en'],
    ['xx', [], 'zh'],
  ] as const)('kept %s, preferred %j: %s', (kept, preferred, language) => {
    expect(initialLanguage(kept, preferred)).toBe(language)
  })
})
