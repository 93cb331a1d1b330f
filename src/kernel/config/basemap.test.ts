import { expect, test } from 'vitest'
import { readConfig } from './index.ts'

test('an outside map is taken with its credit', () => {
  const tiles = 'https://tiles.example:8443/w/{z}/{x}/{y}.png?k=1'
  const { basemap } = readConfig({ BASEMAP_URL: tiles, BASEMAP_ATTRIBUTION: '© 某局' })
  expect(basemap).toEqual({ tiles, origin: 'https://tiles.example:8443', credit: '© 某局' })
  expect(readConfig({}).basemap).toBeNull()
})

test.each([
  'https://tiles.example/{z}/{x}.png',
  'tiles/{z}/{x}/{y}',
  'ftp://tiles.example/{z}/{x}/{y}',
  'https://tiles.example/{z}/{x}/{y}" onload="x',
  "https://tiles.example/{z}/{x}/{y}; script-src 'unsafe-inline'",
])('%s is refused by its name', (tiles) => {
  expect(() => readConfig({ BASEMAP_URL: tiles })).toThrow('BASEMAP_URL')
})
