import { expect, test } from 'vitest'
import { emptyReport, inputOf } from './new-report.ts'

test('what was not said is left out', () => {
  expect(inputOf({ ...emptyReport, description: ' 路灯不亮 ', condition: 'dark' })).toEqual({
    channel: 'phone',
    description: '路灯不亮',
  })
})

test('what was said is all there, the caller apart', () => {
  const point = { lng: 120, lat: 30 }
  expect(
    inputOf({
      ...emptyReport,
      channel: 'grid',
      title: '井盖松动',
      category: 'a:b:1',
      condition: 'loose',
      address: '幸福路口',
      point,
      name: '王',
      phone: '0571-1234567',
    }),
  ).toEqual({
    channel: 'grid',
    title: '井盖松动',
    category: 'a:b:1',
    condition: 'loose',
    address: '幸福路口',
    point,
    reporter: { name: '王', phone: '0571-1234567' },
  })
})
