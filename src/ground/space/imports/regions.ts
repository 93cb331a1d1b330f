// How regions and grids are read from a record: codes of the national standard or of another list, names, boundaries.

import type { Text } from '../../../kernel/i18n/index.ts'
import { type Level, levels, parseDivision } from '../codes/division.ts'
import { parseGrid } from '../codes/grid.ts'
import { linkRegions, orphanRegions } from '../regions/link.ts'
import { defaultStandard, saveRegions } from '../regions/save.ts'
import type { RegionInput } from '../regions/schema.ts'
import { missing, textOf } from './fields.ts'
import { type Read, readShape, wrong } from './read.ts'
import type { ImportRecord } from './records.ts'
import type { ImportKind } from './run.ts'

export function regionImport(standard: string = defaultStandard): ImportKind<RegionInput> {
  return {
    name: 'regions',
    read: (record) => readRegion(record, standard),
    save: (tx, regions) => saveRegions(tx, standard, regions),
    finish: async (tx) => {
      const circular = await linkRegions(tx, standard)
      const orphans = await orphanRegions(tx, standard)
      return [
        ...circular.map((code) => ({ field: 'parent', message: inACircle(code) })),
        ...orphans.map(({ code, parent }) => ({ field: 'parent', message: withoutParent(code, parent) })),
      ]
    },
  }
}

function readRegion(record: ImportRecord, standard: string): Read<RegionInput> {
  const given = textOf(record, 'code') ?? textOf(record, 'id')
  const name = textOf(record, 'name')
  if (given === undefined) return wrong('code', missing)
  if (name === undefined) return wrong('name', missing)
  const national = standard.startsWith(defaultStandard)
  const coded = national ? readCode(given) : readForeignCode(given, textOf(record, 'level'))
  if (!coded.ok) return wrong(coded.field, coded.message)
  const above = textOf(record, 'parent')
  const parent =
    above !== undefined && national ? readCode(above) : { ok: true as const, code: above ?? null }
  if (!parent.ok) return wrong('parent', parent.message)
  if (parent.code === coded.code) return wrong('parent', inACircle(coded.code))
  const shape = readShape(record, ['Polygon', 'MultiPolygon'])
  if (!shape.ok) return shape
  const { code, level } = coded
  const value = {
    code,
    level,
    name,
    nameEn: textOf(record, 'nameEn') ?? null,
    parent: parent.code,
    geometry: shape.geometry,
  }
  return { ok: true, value, key: code }
}

function inACircle(code: string): Text {
  return { zh: `${code} 的上级绕成了圈`, en: `the regions above ${code} run in a circle` }
}

function withoutParent(code: string, parent: string): Text {
  return {
    zh: `${code} 的上级 ${parent} 还没有导入`,
    en: `${parent}, which ${code} names above it, is not in the hub yet`,
  }
}

type Coded = { ok: true; code: string; level: Level } | { ok: false; field: string; message: Text }

function readCode(given: string): Coded {
  if (given.length === 15) {
    const grid = parseGrid(given)
    return grid.ok ? { ok: true, code: grid.value.code, level: 'grid' } : wrong('code', grid.reason)
  }
  const division = parseDivision(given)
  return division.ok ? { ok: true, ...division.value } : wrong('code', division.reason)
}

function readForeignCode(code: string, level = 'community'): Coded {
  if (!/^[\p{L}\p{N}._-]{1,40}$/u.test(code)) {
    return wrong('code', {
      zh: '编码只能有文字、数字、点、横线',
      en: 'a code has letters, digits, dots and dashes only',
    })
  }
  const known = levels.find((each) => each === level)
  if (known) return { ok: true, code, level: known }
  return wrong('level', {
    zh: `级别应为 ${levels.join('、')} 之一`,
    en: `the level must be one of ${levels.join(', ')}`,
  })
}
