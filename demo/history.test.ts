// The past is whole: steps in order, only known people and organisations, a city that is mostly in time.
import { expect, test } from 'vitest'
import type { ReplayCase } from '../src/work/cases/index.ts'
import { CATEGORIES, getCategory } from './categories.ts'
import { makeHistory } from './history.ts'
import { ROLES } from './people.ts'
import { planCity } from './plan.ts'
import { readRules } from './tables.ts'

const now = new Date('2026-11-22T08:00:00Z')
const plan = planCity('shancheng')
const { city, organisations, people } = plan
const rules = await readRules()
const codes = new Set(organisations.map(({ code }) => code))
const keys = new Set(people.map(({ key }) => key))

function known(set: Set<string>, value: string): string {
  if (!set.has(value)) throw new RangeError(`unknown ${value}`)
  return value
}

function tell(days = 90, of = plan): ReplayCase[] {
  const ids = {
    person: (key: string) => known(keys, key),
    organisation: (code: string) => known(codes, code),
  }
  return [...makeHistory({ plan: of, now, days, rules, ids })]
}

const past = tell()

test('ninety days of about sixty cases, in the order of their reports', () => {
  expect(past.length).toBeGreaterThan(4_500)
  expect(past.length).toBeLessThan(6_500)
  const times = past.map(({ reportedAt }) => reportedAt.getTime())
  expect(times.slice(1).every((time, at) => time >= (times[at] ?? 0))).toBe(true)
  expect(new Set(past.map(({ externalId }) => externalId)).size).toBe(past.length)
})

test('nothing has happened after the present, and no step before the one it follows', () => {
  const wrong = past.filter(({ actions = [], reportedAt }) => {
    const times = [reportedAt, ...actions.map(({ happenedAt }) => happenedAt)].map((at) => at.getTime())
    return times.some((time, at) => time > now.getTime() || time <= (times[at - 1] ?? 0))
  })
  expect(wrong).toEqual([])
})

test('every kind of step of the loop occurs, and most cases are closed', () => {
  const kinds = new Set(past.flatMap(({ actions = [] }) => actions.map(({ kind }) => kind)))
  for (const kind of [
    'accept',
    'reject',
    'dispatch',
    'return',
    'whistle',
    'arrive',
    'co-finish',
    'extend',
    'suspend',
    'resume',
    'finish',
    'verify-pass',
    'verify-fail',
    'close',
    'reopen',
    'void',
    'merge',
    'rate',
    'remind',
    'escalate',
  ] as const) {
    expect(kinds, kind).toContain(kind)
  }
  const closed = past.filter(({ actions = [] }) => actions.some(({ kind }) => kind === 'close'))
  expect(closed.length / past.length).toBeGreaterThan(0.85)
})

test('weekends are quieter than weekdays, nights quieter than mornings', () => {
  const local = past.map(({ reportedAt }) => new Date(reportedAt.getTime() + 8 * 3_600_000))
  const count = (matches: (date: Date) => boolean) => local.filter(matches).length
  const weekend = count((date) => [0, 6].includes(date.getUTCDay())) / 2
  expect(weekend).toBeLessThan(0.85 * (count((date) => ![0, 6].includes(date.getUTCDay())) / 5))
  expect(count((date) => date.getUTCHours() < 5)).toBeLessThan(
    0.3 * count((date) => date.getUTCHours() >= 8 && date.getUTCHours() < 13),
  )
})

test('one community has a trouble that grows', () => {
  const sewage = past.filter(({ category }) => category.endsWith('01109'))
  const places = sewage.map(({ regionPath }) => regionPath ?? '')
  const counts = new Map<string, number>()
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1)
  const [first = 0, second = 0] = [...counts.values()].sort((a, b) => b - a)
  expect(first).toBeGreaterThan(2 * second)
})

test('texts hold nothing like a telephone or identity number, and no telephone can be anybody’s', () => {
  const words = past.map(
    ({ description, reporter, title }) => `${title}${description}${reporter?.name ?? ''}`,
  )
  expect(words.filter((text) => /\d{4,}/.test(text))).toEqual([])
  const phones = past.flatMap(({ reporter }) => reporter?.phone ?? [])
  expect(phones.filter((phone) => !phone.startsWith('+999'))).toEqual([])
})

test('the newest reports wait to be looked at and to be dispatched', () => {
  const newest = past.slice(-25).map(({ actions = [] }) => actions.map(({ kind }) => kind).join())
  expect(new Set(newest)).toEqual(new Set(['', 'accept']))
})

test('the same seed and moment tell the same past, another seed another', () => {
  const digest = (days: number, of = plan) => JSON.stringify(tell(days, of))
  expect(digest(12)).toBe(digest(12))
  expect(digest(12)).not.toBe(digest(12, { ...plan, seed: 'else' }))
})

test('the tables answer for every condition in every street', () => {
  const streets = city.regions.filter(({ level }) => level === 'street')
  for (const category of CATEGORIES) {
    for (const { key } of category.conditions) {
      const { clock, minutes, warnBefore } = rules.limitFor(category, key)
      expect(minutes).toBeGreaterThan(warnBefore)
      expect(['working', 'running']).toContain(clock)
      const holders = streets.map(({ code, parent }) =>
        rules.organisationFor(category, key, { district: parent, street: code }),
      )
      expect(holders.filter((code) => !codes.has(code))).toEqual([])
    }
  }
  expect(rules.limitFor(getCategory('99010001001'), 'missing')).toMatchObject({
    minutes: 120,
    clock: 'running',
  })
})

test('there is one account for each role, and somebody at every desk', () => {
  const signingIn = people.filter(({ signsIn }) => signsIn)
  expect(signingIn.map(({ role }) => role)).toEqual([...ROLES])
  expect(new Set(people.map(({ key }) => key)).size).toBe(people.length)
  for (const { organisation } of people) expect(organisation === null || codes.has(organisation)).toBe(true)
})
