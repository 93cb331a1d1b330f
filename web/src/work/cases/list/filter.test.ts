import { describe, expect, test } from 'vitest'
import { withQuery } from '../../../kernel/paths.ts'
import { filterOf, isNarrowed, isView, listQuery, queryOf, widened, withView } from './filter.ts'

const read = (address: string) => filterOf(new URLSearchParams(address))
const asked = (address: string) => withQuery('', listQuery(read(address)))

describe('the list’s address', () => {
  test('shows what is open by deadline when it says nothing', () => {
    expect(asked('')).toBe('?kind=open&sort=due')
  })

  test('searches in all cases, newest first', () => {
    expect(asked('q=井盖')).toBe(`?q=${encodeURIComponent('井盖')}&sort=newest`)
  })

  test.each([
    ['state=filed', '?state=filed&sort=due'],
    ['overdue=true', '?overdue=true&sort=due'],
    ['mine=true&kind=open', '?mine=true&kind=open&sort=due'],
    ['todo=true', '?todo=true&sort=due'],
    ['kind=all', '?sort=newest'],
    ['figure=closedOnTime&organisation=none', '?figure=closedOnTime&organisation=none&sort=newest'],
    ['month=2026-03&region=99%2F', '?region=99%2F&month=2026-03&sort=newest'],
  ])('asks for %s as %s', (address, query) => {
    expect(asked(address)).toBe(query)
  })

  test('survives being written and read again', () => {
    const filter = read('figure=dueClosed&reportedFrom=2026-03-02&regionOnly=true&show=map')
    expect(read(withQuery('', queryOf(filter)).slice(1))).toEqual(filter)
  })

  test('keeps words, place and holder when the view changes', () => {
    const query = withView(read('q=灯&region=99%2F&figure=overdue&reportedFrom=2026-03-02'), {
      state: 'filed',
    })
    expect(query).toMatchObject({ q: '灯', region: '99/', state: 'filed' })
    expect(query).not.toHaveProperty('figure')
    expect(query).not.toHaveProperty('reportedFrom')
  })

  test('knows when it is narrowed, and takes that back', () => {
    expect(isNarrowed(read('state=filed'))).toBe(false)
    const narrow = read('state=filed&category=a:b:c&figure=overdue')
    expect(isNarrowed(narrow)).toBe(true)
    expect(withQuery('', widened(narrow))).toBe('?state=filed')
  })

  test('knows the view it shows', () => {
    const worklist = { kind: 'open', sort: 'due' }
    expect(isView(read(''), worklist)).toBe(true)
    expect(isView(read('kind=open&sort=due&region=99%2F'), worklist)).toBe(true)
    expect(isView(read('kind=open&overdue=true'), worklist)).toBe(false)
    expect(isView(read(''), { kind: 'open', category: 'a:b:c' })).toBe(false)
  })
})
