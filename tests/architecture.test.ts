// The rules of the house, run on the house; and each rule run on a place that breaks it, so that none passes blind.
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { homeless, layers } from './architecture/declared.ts'
import { type Layer, readHouse } from './architecture/house.ts'
import { rules } from './architecture/rules.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const fixtures = fileURLToPath(new URL('./architecture/fixtures', import.meta.url))

const planted: Layer[] = [
  { name: 'ground', modules: ['space', 'identity', 'decisions'] },
  { name: 'work', modules: ['cases', 'alerts'] },
  { name: 'affairs', modules: ['voice'] },
]

describe('the house', () => {
  const house = readHouse(root, layers)
  const scripts = house.sources.filter(({ path }) => !path.endsWith('.sql')).length
  console.log(`architecture: read ${scripts} scripts and ${house.sources.length - scripts} migrations`)

  test('was read', () => {
    const modules = layers.flatMap((layer) => layer.modules.map((module) => `src/${layer.name}/${module}/`))
    const unread = modules.filter((folder) => !house.sources.some(({ path }) => path.startsWith(folder)))
    expect(unread).toEqual([])
    expect(homeless).toEqual([])
    expect(modules.length).toBeGreaterThanOrEqual(4)
    expect(house.sources.some(({ path }) => path.startsWith('src/kernel/'))).toBe(true)
    expect(house.sources.some(({ path }) => path.startsWith('web/src/'))).toBe(true)
    expect(house.sources.flatMap(({ sql }) => sql).length).toBeGreaterThan(0)
  })

  test.each(rules)('keeps $name', (rule) => {
    expect(rule.check(house).map(({ path, line, says }) => `${path}:${line} ${says}`)).toEqual([])
  })
})

describe('each rule notices', () => {
  test.each(rules)('$name broken', (rule) => {
    const folder = `${fixtures}/${rule.name}`
    expect(existsSync(folder)).toBe(true)
    expect(rule.check(readHouse(folder, planted))).not.toEqual([])
  })

  test.each(rules)('$name kept in the sound fixture', (rule) => {
    expect(rule.check(readHouse(`${fixtures}/sound`, planted))).toEqual([])
  })

  test('and every fixture has a rule', () => {
    const names = readdirSync(fixtures).filter((name) => name !== 'sound')
    expect(names.sort()).toEqual(rules.map(({ name }) => name).sort())
  })
})
