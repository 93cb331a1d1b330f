import { describe, expect, test } from 'vitest'
import { measured, metresBetween } from './distance.ts'

describe('how far a worker stood', () => {
  test.each([
    // A degree of the meridian and of the equator on a sphere of the mean radius (IUGG): 111,195 m.
    [{ lng: 0, lat: 0 }, { lng: 0, lat: 1 }, 111_195],
    [{ lng: 0, lat: 0 }, { lng: 1, lat: 0 }, 111_195],
    [{ lng: 120, lat: 30 }, { lng: 120, lat: 30 }, 0],
    [{ lng: 179.5, lat: 0 }, { lng: -179.5, lat: 0 }, 111_195],
    [{ lng: 0, lat: 90 }, { lng: 0, lat: -90 }, 20_015_114],
  ])('%j to %j is %i m', (a, b, metres) => {
    expect(Math.round(metresBetween(a, b))).toBe(metres)
  })

  test('is kept in whole metres, with how sure the device was, and nothing else', () => {
    const position = { lng: 120.00008, lat: 30, accuracy: 4.6 }
    expect(measured(position, { lng: 120, lat: 30 })).toEqual({ metres: 8, accuracy: 5 })
  })

  test('is not said where there is no place to measure from, or no position', () => {
    expect(measured({ lng: 120, lat: 30 }, null)).toEqual({})
    expect(measured(undefined, { lng: 120, lat: 30 })).toEqual({})
  })
})
