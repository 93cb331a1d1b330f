import { expect, test } from 'vitest'
import { modules } from '../../src/architecture.ts'
import { declaredPermissions, shippedRoles } from '../../src/ground/identity/index.ts'

const declared = declaredPermissions(modules)

/** Administration alone: nobody needs them for the day's work. */
const administrative = ['identity.erase', 'identity.unmask', 'identity.write']

/** Whoever holds the one does not hold the other. */
const kept = [
  ['audit.read', 'cases.dispatch'],
  ['audit.read', 'cases.handle'],
  ['audit.read', 'decisions.activate'],
  ['cases.handle', 'cases.verify'],
  ['cases.handle', 'cases.close'],
  ['cases.handle', 'cases.pause'],
  ['decisions.activate', 'cases.dispatch'],
] as const

test('the eleven roles of the house are there, each in both languages', () => {
  expect(shippedRoles.map(({ code }) => code)).toEqual([
    'resident',
    'grid-worker',
    'handler',
    'dispatcher',
    'supervisor',
    'mediator',
    'data-steward',
    'analyst',
    'leader',
    'auditor',
    'admin',
  ])
  for (const { name } of shippedRoles) expect(name.zh && name.en).toBeTruthy()
})

test('every permission of a shipped role is declared by a module', () => {
  expect(declared.size).toBeGreaterThan(15)
  const unknown = shippedRoles.flatMap(({ code, permissions }) =>
    permissions.filter((name) => !declared.has(name)).map((name) => `${code}: ${name}`),
  )
  expect(unknown).toEqual([])
})

test('every declared permission is held by a role, those of administration by the administrator alone', () => {
  const held = new Set(shippedRoles.flatMap(({ permissions }) => permissions))
  expect([...declared.keys()].filter((name) => !held.has(name)).sort()).toEqual(administrative)
  expect(shippedRoles.filter(({ everything }) => everything).map(({ code }) => code)).toEqual(['admin'])
})

test('no role but the administrator judges its own work', () => {
  for (const { code, permissions } of shippedRoles) {
    for (const pair of kept)
      expect([code, pair.every((name) => permissions.includes(name))]).toEqual([code, false])
  }
})

test('no permission stands twice in a role', () => {
  for (const { code, permissions } of shippedRoles)
    expect([code, new Set(permissions).size]).toEqual([code, permissions.length])
})
