import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  creditCodeCheck,
  creditCodeFault,
  normaliseCreditCode,
  normalisePhone,
  normaliseResidentId,
  residentIdCheck,
  residentIdFault,
} from './index.ts'

const digit = fc.integer({ min: 0, max: 9 }).map(String)
const serial = fc.array(digit, { minLength: 3, maxLength: 3 }).map((digits) => digits.join(''))
const residentId = fc
  .tuple(fc.integer({ min: 110000, max: 659999 }), fc.integer({ min: 1900, max: 2099 }), serial)
  .map(([division, year, tail]) => `${division}${year}0131${tail}`)
  .map((body) => body + residentIdCheck(body))
const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const letter = fc.constantFrom(...letters)
const creditCode = fc
  .tuple(fc.integer({ min: 110000, max: 659999 }), fc.array(letter, { minLength: 9, maxLength: 9 }))
  .map(([division, body]) => `91${division}${body.join('')}`)
  .map((body) => body + creditCodeCheck(body))

describe('resident ids', () => {
  test.each([
    ['11010519491231002X', null],
    ['110105194912310021', 'check'],
    ['11010519491231002', 'form'],
    ['01010519491231002X', 'form'],
    ['1101051949123100XX', 'form'],
    ['11010519490229002X', 'birthDate'],
    ['11010519001301002X', 'birthDate'],
    ['11010519000229002X', 'birthDate'],
    ['', 'form'],
  ])('%s: %s', (code, fault) => {
    expect(residentIdFault(code)).toBe(fault)
  })

  test('29 February counts in leap years only', () => {
    const body = '11010520000229002'
    expect(residentIdFault(body + residentIdCheck(body))).toBeNull()
  })

  test('spaces and a small x are forgiven', () => {
    expect(residentIdFault(normaliseResidentId(' 110105 19491231 002x '))).toBeNull()
  })

  test('one wrong digit in the serial is always noticed', () => {
    fc.assert(
      fc.property(residentId, fc.integer({ min: 14, max: 16 }), digit, (code, at, other) => {
        fc.pre(code[at] !== other)
        expect(residentIdFault(code)).toBeNull()
        expect(residentIdFault(code.slice(0, at) + other + code.slice(at + 1))).toBe('check')
      }),
    )
  })
})

describe('unified social credit codes', () => {
  test.each([
    ['91350100M000100Y43', null],
    ['91350100M000100Y4Z', 'form'],
    ['91350100M000100Y44', 'check'],
    ['91350100M000100Y4', 'form'],
    ['91350100I000100Y43', 'form'],
    ['9135010AM000100Y43', 'form'],
  ])('%s: %s', (code, fault) => {
    expect(creditCodeFault(code)).toBe(fault)
  })

  test('small letters and spaces are forgiven', () => {
    expect(creditCodeFault(normaliseCreditCode('91350100 m000100y43'))).toBeNull()
  })

  test('one wrong character in the body is always noticed', () => {
    fc.assert(
      fc.property(creditCode, fc.integer({ min: 8, max: 16 }), letter, (code, at, other) => {
        fc.pre(code[at] !== other)
        expect(creditCodeFault(code)).toBeNull()
        expect(creditCodeFault(code.slice(0, at) + other + code.slice(at + 1))).toBe('check')
      }),
    )
  })
})

describe('telephone numbers', () => {
  test.each([
    ['13812341234', '+8613812341234'],
    ['138 1234 1234', '+8613812341234'],
    ['+86 138-1234-1234', '+8613812341234'],
    ['0086 13812341234', '+8613812341234'],
    ['１３８１２３４１２３４', '+8613812341234'],
    ['010-12345678', '+861012345678'],
    ['(0571) 8765 4321', '+8657187654321'],
    ['+86 571 87654321', '+8657187654321'],
    ['+44 20 7946 0958', '+442079460958'],
    ['12345', null],
    ['1381234123', null],
    ['12812341234', null],
    ['abc', null],
    ['', null],
  ])('%s is %s', (typed, written) => {
    expect(normalisePhone(typed)).toBe(written)
  })

  test('the written form is its own written form', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^1[3-9]\d{9}$/), (typed) => {
        const written = normalisePhone(typed) ?? ''
        expect(normalisePhone(written)).toBe(written)
      }),
    )
  })
})
