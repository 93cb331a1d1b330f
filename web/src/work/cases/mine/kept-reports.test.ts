import { describe, expect, test, vi } from 'vitest'

vi.stubGlobal('window', { addEventListener() {}, removeEventListener() {} })
const { readKept, withReport } = await import('./kept-reports.ts')

const report = (number: string, code = 'AAAA-BBBB') => ({
  number,
  code,
  title: '路灯',
  at: '2026-03-02T01:00:00Z',
})

describe('reports kept on this device', () => {
  test.each([
    ['nothing', null, 0],
    ['damaged', '[{', 0],
    ['of another shape', '{"a":1}', 0],
    ['one without a code', JSON.stringify([{ ...report('2603-00001'), code: '' }]), 0],
    ['one beside a broken one', JSON.stringify([report('2603-00001'), null, 7]), 1],
  ])('are read from %s', (_what, text, count) => {
    expect(readKept(text)).toHaveLength(count)
  })

  test('stand once each, the newest on top, with their newest code', () => {
    const kept = withReport(withReport(withReport([], report('1')), report('2')), report('1', 'CCCC-DDDD'))
    expect(kept.map(({ code, number }) => [number, code])).toEqual([
      ['1', 'CCCC-DDDD'],
      ['2', 'AAAA-BBBB'],
    ])
  })
})
