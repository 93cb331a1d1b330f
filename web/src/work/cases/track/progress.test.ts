import { describe, expect, test } from 'vitest'
import { lastMark } from './progress.ts'

describe('how far a report is', () => {
  test.each([
    [['report'], 'report'],
    [['report', 'accept', 'note'], 'accept'],
    [['report', 'accept', 'dispatch', 'whistle', 'arrive'], 'dispatch'],
    [['report', 'accept', 'dispatch', 'return'], 'accept'],
    [['report', 'accept', 'dispatch', 'finish', 'verify-fail'], 'dispatch'],
    [['report', 'accept', 'dispatch', 'finish', 'verify-pass', 'close', 'rate'], 'close'],
    [['report', 'accept', 'dispatch', 'finish', 'close', 'reopen'], 'accept'],
    [['report', 'reject'], 'report'],
    [[], 'report'],
  ])('%j → %s', (kinds, mark) => {
    expect(lastMark(kinds.map((kind) => ({ kind })))).toBe(mark)
  })
})
