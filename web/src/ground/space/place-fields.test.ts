import { expect, test } from 'vitest'
import type { PlaceView } from './api.ts'
import { readAt, tidied, writeAt } from './place-fields.ts'

const profile = {
  name: { zh: '善城', en: '' },
  hotlines: [{ name: { zh: '热线', en: '' }, phone: '1', hours: { zh: '', en: '' } }],
  offices: [],
  privacy: null,
  retention: { zh: '', en: 'x' },
} as unknown as PlaceView

test('parts are read and written by the hub’s own paths; the original stays', () => {
  expect(readAt(profile, 'hotlines/0/name/zh')).toBe('热线')
  expect(readAt(profile, 'offices/3/name/zh')).toBe('')
  const changed = writeAt(profile, 'hotlines/0/name/zh', '市民热线')
  expect([changed.hotlines[0]?.name.zh, profile.hotlines[0]?.name.zh]).toEqual(['市民热线', '热线'])
  expect(writeAt(profile, 'privacy/zh', '说明').privacy).toEqual({ zh: '说明' })
})

test('what was left empty is left out', () => {
  const offices = [{ address: 'a', phone: '', point: { lng: '', lat: 3 } }] as unknown as PlaceView['offices']
  expect(tidied({ ...profile, offices })).toMatchObject({ retention: null, offices: [{ address: 'a' }] })
  expect(tidied({ ...profile, offices }).offices[0]).not.toHaveProperty('point')
})
