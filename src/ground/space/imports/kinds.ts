// How components, places and the features of a layer are read from a record.

import { parseComponent } from '../codes/component.ts'
import { defaultComponentStandard, saveComponents } from '../components/save.ts'
import type { ComponentInput } from '../components/schema.ts'
import type { GeometryType } from '../geojson/geometry.ts'
import type { Layer } from '../layer.ts'
import { type DrawnFeature, saveDrawnFeatures } from '../layers/draw.ts'
import { placeKey, savePlaces } from '../places/save.ts'
import type { PlaceInput } from '../places/schema.ts'
import { coerceProperties } from './coerce.ts'
import { missing, pointOf, textOf } from './fields.ts'
import { type Read, readShape, wrong } from './read.ts'
import type { ImportRecord } from './records.ts'
import type { ImportKind } from './run.ts'

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
