import { describe, expect, test } from 'vitest'
import { figureQuery, insideOnly, paths, withQuery } from './paths.ts'

describe('addresses', () => {
  test('leave out what is empty and escape the rest', () => {
    expect(withQuery('/x', { a: '', b: null, c: undefined, d: 'a&b', e: ['x', 'y'], f: 0, g: false })).toBe(
      '/x?d=a%26b&e=x%2Cy&f=0&g=false',
    )
    expect(paths.case('2611-00001/../x')).toBe('/desk/cases/2611-00001%2F..%2Fx')
  })

  test('open the cases behind a figure', () => {
    expect(paths.cases(figureQuery('region=99%2F9901%2F&regionOnly=true', 'overdue'))).toBe(
      '/desk/cases?region=99%2F9901%2F&regionOnly=true&figure=overdue',
    )
  })

  test.each([
    ['/desk/cases?q=1', '/desk/cases?q=1'],
    ['//evil.example', undefined],
    ['/\\evil.example', undefined],
    ['https://evil.example', undefined],
    ['javascript:alert(1)', undefined],
    [null, undefined],
  ])('go back to %s only inside', (next, inside) => {
    expect(insideOnly(next)).toBe(inside)
  })
})
