// How regions, components, places and the features of a layer are read from a record.

import type { Text } from '../../../kernel/i18n/index.ts'
import { parseComponent } from '../codes/component.ts'
import { type Level, levels, parseDivision } from '../codes/division.ts'
import { parseGrid } from '../codes/grid.ts'
import { defaultComponentStandard, saveComponents } from '../components/save.ts'
import type { ComponentInput } from '../components/schema.ts'
import { checkGeometry, type GeometryType } from '../geojson/geometry.ts'
import type { Layer } from '../layer.ts'
import { type DrawnFeature, saveDrawnFeatures } from '../layers/draw.ts'
import { placeKey, savePlaces } from '../places/save.ts'
import type { PlaceInput } from '../places/schema.ts'
import { linkRegions, orphanRegions } from '../regions/link.ts'
import { defaultStandard, saveRegions } from '../regions/save.ts'
import type { RegionInput } from '../regions/schema.ts'
import { coerceProperties } from './coerce.ts'
import { missing, pointOf, textOf } from './fields.ts'
import type { ImportRecord } from './records.ts'
import type { ImportKind } from './run.ts'

type Read<T> = ReturnType<ImportKind<T>['read']>

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

export function componentImport(standard: string = defaultComponentStandard): ImportKind<ComponentInput> {
  return {
    name: 'components',
    read: readComponent,
    save: (tx, components) => saveComponents(tx, standard, components),
  }
}

function readComponent(record: ImportRecord): Read<ComponentInput> {
  const given = textOf(record, 'id') ?? textOf(record, 'code')
  if (given === undefined) return wrong('id', missing)
  const code = parseComponent(given)
  if (!code.ok) return wrong('id', code.reason)
  const name = textOf(record, 'name')
  if (name === undefined) return wrong('name', missing)
  const point = pointOf(record)
  if (!point.ok) return point
  const { id, major, minor } = code.value
  const owner = textOf(record, 'owner') ?? null
  const value = {
    id,
    major,
    minor,
    name,
    lon: point.lon,
    lat: point.lat,
    owner,
    state: textOf(record, 'state'),
  }
  return { ok: true, value, key: id }
}

/** `source` says whose list it is; a second import from it brings its places up to date. */
export function placeImport(source: string): ImportKind<PlaceInput> {
  return { name: 'places', read: readPlace, save: (tx, places) => savePlaces(tx, source, places) }
}

function readPlace(record: ImportRecord): Read<PlaceInput> {
  const address = textOf(record, 'address') ?? null
  const name = textOf(record, 'name') ?? address
  if (name === null) return wrong('name', missing)
  const point = pointOf(record)
  if (!point.ok) return point
  const value: PlaceInput = {
    externalId: textOf(record, 'id') ?? null,
    kind: textOf(record, 'kind'),
    name,
    address,
    aliases: textOf(record, 'aliases')
      ?.split(/[;；、|]/)
      .map((alias) => alias.trim())
      .filter(Boolean),
    lon: point.lon,
    lat: point.lat,
  }
  return { ok: true, value, key: placeKey(value) }
}

const shapes: Record<Layer['geometry'], readonly GeometryType[]> = {
  point: ['Point', 'MultiPoint'],
  line: ['LineString', 'MultiLineString'],
  polygon: ['Polygon', 'MultiPolygon'],
}

export function featureImport(layer: Pick<Layer, 'id' | 'geometry' | 'fields'>): ImportKind<DrawnFeature> {
  return {
    name: layer.id,
    read(record) {
      const shape = readShape(record, shapes[layer.geometry])
      if (!shape.ok) return shape
      if (shape.geometry === null) return wrong('geometry', missing)
      const properties = coerceProperties(record.values, layer.fields)
      if (!properties.ok) return properties
      const id = textOf(record, 'id') ?? String(record.line)
      return { ok: true, value: { id, geometry: shape.geometry, properties: properties.value }, key: id }
    },
    save: (tx, features) => saveDrawnFeatures(tx, layer.id, features),
  }
}

function readShape(
  { geometry }: ImportRecord,
  wanted: readonly GeometryType[],
): { ok: true; geometry: unknown } | { ok: false; field: string; message: Text } {
  if (geometry === undefined) return { ok: true, geometry: null }
  const checked = checkGeometry(geometry, wanted)
  if (checked.ok) return { ok: true, geometry: checked.geometry }
  const [first] = checked.problems
  return wrong(`geometry/${first?.path ?? ''}`, first?.message ?? missing)
}

function wrong(field: string, message: Text): { ok: false; field: string; message: Text } {
  return { ok: false, field, message }
}
