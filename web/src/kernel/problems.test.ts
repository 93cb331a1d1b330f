import { describe, expect, test } from 'vitest'
import { ApiProblem, describeProblem, isKind, kindOfStatus } from './problems.ts'

describe('the error funnel', () => {
  test.each([
    [401, 'signed-out'],
    [403, 'forbidden'],
    [404, 'missing'],
    [410, 'missing'],
    [409, 'changed'],
    [412, 'changed'],
    [422, 'invalid'],
    [429, 'busy'],
    [500, 'broken'],
    [503, 'busy'],
  ])('%i is %s', (status, kind) => {
    expect(kindOfStatus(status)).toBe(kind)
  })

  test('says the hub’s own words and where they belong', () => {
    const errors = [{ field: 'reporter/phone', message: '号码不对' }]
    const problem = new ApiProblem('invalid', {
      title: '有内容需要改',
      status: 422,
      code: 'request.invalid',
      errors,
    })
    const said = describeProblem(problem, 'zh')
    expect(said).toMatchObject({
      title: '有内容需要改',
      fields: { 'reporter/phone': '号码不对' },
      again: false,
    })
    expect(isKind(problem, 'invalid', 'missing')).toBe(true)
  })

  test('offers another try and a number to quote only where they help', () => {
    const broken = new ApiProblem('broken', {
      title: '出了点问题',
      status: 500,
      code: 'http.internal',
      instance: 'r-1',
    })
    expect(describeProblem(broken, 'zh')).toMatchObject({ again: true, reference: 'r-1' })
    expect(describeProblem(new ApiProblem('unreachable'), 'en').title).toBe('The service cannot be reached')
    expect(describeProblem(new ApiProblem('forbidden'), 'zh')).toMatchObject({
      again: false,
      reference: undefined,
    })
  })

  test('has words for what is not a problem of the hub', () => {
    expect(describeProblem(new TypeError('x is undefined'), 'en').title).toBe(
      'Something went wrong on this page',
    )
  })
})
