import { expect, test } from 'vitest'
import { ApiProblem } from './problems.ts'
import { isOurStumble } from './stumbles.ts'

test.each([
  ['a mistake of ours', new TypeError('x is not a function'), true],
  ['a refused request', new ApiProblem('forbidden'), false],
  ['a request called off', new DOMException('The operation was aborted', 'AbortError'), false],
  [
    'a remark of the browser',
    new Error('ResizeObserver loop completed with undelivered notifications.'),
    false,
  ],
  ['no error at all', undefined, false],
])('%s', (_name, reason, told) => {
  expect(isOurStumble(reason)).toBe(told)
})
