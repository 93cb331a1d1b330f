import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseComponent } from './component.ts'
import { fullDivisionCode, parseDivision } from './division.ts'
import { formatGrid, parseGrid } from './grid.ts'
import { numberGrids } from './number-grids.ts'

describe('division codes', () => {
  it.each([
    ['99', '99', 'province', null],
    ['990000', '99', 'province', null],
    ['990100', '9901', 'city', '99'],
    ['990100000000', '9901', 'city', '99'],
    ['990102', '990102', 'district', '9901'],
    ['990102003', '990102003', 'street', '990102'],
    ['990102003000', '990102003', 'street', '990102'],
    ['990102003004', '990102003004', 'community', '990102003'],
    ['991900003000', '991900003', 'street', '9919'],
  ])('%s is %s, a %s under %s', (text, code, level, parent) => {
    expect(parseDivision(text)).toEqual({ ok: true, value: { code, level, parent } })
  })

  it.each(['', '9', '99010', '99a1', '000100', '990001', '990102000001', '9901020030041'])(
    '%s is refused with a reason in both languages',
    (text) => {
      const parsed = parseDivision(text)
      expect(parsed.ok).toBe(false)
      if (!parsed.ok) expect(parsed.reason).toEqual({ zh: expect.any(String), en: expect.any(String) })
    },
  )

  it('reads the padded form as the short one', () => {
    const digits = fc.integer({ min: 1, max: 99 }).map((n) => String(n).padStart(2, '0'))
    fc.assert(
      fc.property(digits, digits, digits, (a, b, c) => {
        expect(parseDivision(fullDivisionCode(a + b + c))).toEqual(parseDivision(a + b + c))
      }),
    )
  })
})

describe('grid codes', () => {
  it('has the community and a serial', () => {
    expect(parseGrid('990102003004007')).toEqual({
      ok: true,
      value: { code: '990102003004007', community: '990102003004', serial: 7 },
    })
    expect(formatGrid('990102003004', 7)).toBe('990102003004007')
  })

  it.each(['99010200300400', '990102003004000', '990102003000001', 'x90102003004001'])(
    '%s is refused',
    (text) => {
      expect(parseGrid(text).ok).toBe(false)
    },
  )
})

describe('numbering', () => {
  const cell = (lon: number, lat: number) => ({ west: lon, east: lon + 1, south: lat, north: lat + 1 })

  it('goes west to east, then to the row below, whatever the order given', () => {
    const grids = [cell(1, 0), cell(0, 1.2), cell(0, 0), cell(1, 1)]
    const codes = numberGrids('990102003004', grids)
    expect(codes).toEqual({
      ok: true,
      value: ['990102003004004', '990102003004001', '990102003004003', '990102003004002'],
    })
  })

  it('gives every grid its own valid code', () => {
    const place = fc.record({
      lon: fc.double({ min: 0, max: 1, noNaN: true }),
      lat: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(place, { maxLength: 60 }), (places) => {
        const codes = numberGrids(
          '990102003004',
          places.map(({ lon, lat }) => cell(lon, lat)),
        )
        expect(codes.ok && new Set(codes.value).size).toBe(places.length)
        expect(codes.ok && codes.value.every((code) => parseGrid(code).ok)).toBe(true)
      }),
    )
  })

  it('refuses a thousandth grid', () => {
    expect(
      numberGrids(
        '990102003004',
        Array.from({ length: 1000 }, () => cell(0, 0)),
      ).ok,
    ).toBe(false)
  })
})

describe('component ids', () => {
  it('reads both lengths', () => {
    expect(parseComponent('9901020102000123')).toMatchObject({
      ok: true,
      value: { major: '01', minor: '02', serial: '000123' },
    })
    expect(parseComponent('99010201021000123')).toMatchObject({
      ok: true,
      value: { major: '01', minor: '021' },
    })
  })

  it.each([
    '990102010200012',
    '9901000102000123',
    '9901020002000123',
    '9901020102000000',
    '99010201020001234'.repeat(2),
  ])('%s is refused', (text) => {
    expect(parseComponent(text).ok).toBe(false)
  })
})
