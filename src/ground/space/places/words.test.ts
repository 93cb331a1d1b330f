import { describe, expect, it } from 'vitest'
import { scoreOf } from './rank.ts'
import { houseNumber, wordsOf } from './words.ts'

describe('words', () => {
  it.each([
    ['人民路', ['人民', '民路']],
    ['人民路12号', ['人民', '民路', '12', '号']],
    ['人民路１２号', ['人民', '民路', '12', '号']],
    ['A座Tower 3', ['a', '座', 'tower', '3']],
    ['，。?', []],
    ['桥', ['桥']],
  ])('%s is %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  it.each([
    ['人民路12号', 12],
    ['人民路１２號3幢', 12],
    ['88 Main Street', 88],
    ['人民路', null],
    ['编号1234567890', null],
  ])('the house number of %s is %s', (text, number) => {
    expect(houseNumber(text)).toBe(number)
  })
})

describe('how well a place answers', () => {
  const school = { name: '人民路小学', address: '北河区人民路12号', aliases: ['一小'] }

  it.each(['人民路小学', '北河区人民路１２号', '一小', '北河区 人民路-12号'])('%s is it', (query) => {
    expect(scoreOf(query, school)).toMatchObject({ score: 1, match: 'exact' })
  })

  it('puts the nearer number of the same street first', () => {
    const near = scoreOf('人民路14号', school)
    const far = scoreOf('人民路140号', school)
    expect(near).toMatchObject({ match: 'near-number', numberApart: 2 })
    expect(near.score).toBeGreaterThan(far.score)
    expect(near.score).toBeLessThan(1)
  })

  it('gives nothing where nothing is shared', () => {
    expect(scoreOf('火车站', school).score).toBe(0)
  })
})
