import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anonymous, type Grant, type Principal, system } from '../../../kernel/access/index.ts'
import { everywhere, findLacking, mayAt, type Place, reaches, widest } from './rules.ts'

const path = fc.option(
  fc
    .array(fc.constantFrom('a', 'b', 'ab'), { minLength: 1, maxLength: 4 })
    .map((parts) => `${parts.join('/')}/`),
)
const place: fc.Arbitrary<Place> = fc.record({ organisationPath: path, regionPath: path })
const grant = (at: Partial<Place>, permissions = ['cases.read']): Grant => ({
  role: 'r',
  permissions,
  organisationId: null,
  ...everywhere,
  ...at,
})
const person = (...grants: Grant[]): Principal => ({ ...anonymous, kind: 'person', id: 'p', grants })

test.each<[string, Partial<Place>, Place, boolean]>([
  ['unlimited reaches everything', {}, everywhere, true],
  ['its own organisation', { organisationPath: 'a/' }, { organisationPath: 'a/', regionPath: null }, true],
  ['below it', { organisationPath: 'a/' }, { organisationPath: 'a/b/', regionPath: null }, true],
  ['not above it', { organisationPath: 'a/b/' }, { organisationPath: 'a/', regionPath: null }, false],
  [
    'not one whose id begins alike',
    { organisationPath: 'a/' },
    { organisationPath: 'ab/', regionPath: null },
    false,
  ],
  ['not everything', { organisationPath: 'a/' }, everywhere, false],
  [
    'both must hold',
    { organisationPath: 'a/', regionPath: '99/' },
    { organisationPath: 'a/', regionPath: '98/' },
    false,
  ],
  ['its region', { regionPath: '99/' }, { organisationPath: null, regionPath: '99/9901/' }, true],
])('%s', (_name, scope, target, expected) => {
  expect(mayAt(person(grant(scope)), 'cases.read', target)).toBe(expected)
})

test('one grant must hold permission and place together', () => {
  const caller = person(
    grant({ organisationPath: 'a/' }, ['cases.read']),
    grant({ organisationPath: 'b/' }, ['cases.close']),
  )
  expect(mayAt(caller, 'cases.close', { organisationPath: 'a/', regionPath: null })).toBe(false)
  expect(
    findLacking(caller, ['cases.read', 'cases.close'], { organisationPath: 'b/', regionPath: null }),
  ).toBe('cases.read')
})

test('the hub itself may, an anonymous caller may not', () => {
  expect(mayAt(system, 'cases.close', everywhere)).toBe(true)
  expect(mayAt(anonymous, 'cases.close', everywhere)).toBe(false)
})

test('reaching is reflexive and transitive', () => {
  fc.assert(
    fc.property(place, place, place, (a, b, c) => {
      expect(reaches(a, a)).toBe(true)
      if (reaches(a, b) && reaches(b, c)) expect(reaches(a, c)).toBe(true)
    }),
  )
})

test('the widest grants reach exactly what all of them reach', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 6 }), place, (places, target) => {
      const grants = places.map((at) => grant(at))
      expect(widest(grants).some((each) => reaches(each, target))).toBe(
        grants.some((each) => reaches(each, target)),
      )
    }),
  )
})
