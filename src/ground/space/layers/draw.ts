// Makes or replaces a layer of a city's own, and fills it.

import { sql, type Tx } from '../../../kernel/db/index.ts'
import { fieldProblem } from '../../../kernel/errors/index.ts'
import { errors } from '../errors.ts'
import { explainInvalid } from '../geojson/validity.ts'
import type { SaveResult } from '../imports/report.ts'
import type { Layer } from '../layer.ts'
import { findDrawnLayer } from './drawn.ts'
import { findRegisteredLayer, isFieldName } from './registry.ts'

export interface DrawnLayer
  extends Pick<Layer, 'id' | 'title' | 'description' | 'geometry' | 'fields' | 'style' | 'legend'> {
  /** Seen by everybody; otherwise by those who may read the map (`space.read`). */
  public: boolean
}

export interface DrawnFeature {
  id: string
  /** GeoJSON that `checkGeometry` has passed. */
  geometry: unknown
  /** Values under the layer's field names; others are not kept. */
  properties: Record<string, unknown>
}

const ownColumns = new Set(['id', 'changed_at'])

/**
 * Makes the layer or gives it its new description. Its features stay.
 * @throws space.layerTaken for a name that a module uses; a field problem for field names that clash.
 */
export async function defineLayer(tx: Tx, layer: DrawnLayer): Promise<void> {
  if (findRegisteredLayer(layer.id)) throw errors.layerTaken({ id: layer.id })
  const names = layer.fields.map(({ name }) => name)
  const clash = names.findIndex(
    (name, index) => ownColumns.has(name) || !isFieldName(name) || names.indexOf(name) < index,
  )
  if (clash >= 0) {
    const message = { zh: '字段名重复或为系统所用', en: 'this field name is repeated or reserved' }
    throw fieldProblem([{ field: `fields/${clash}/name`, message }])
  }
  const before = await findDrawnLayer(tx, layer.id)
  const retyped = layer.fields.findIndex(({ name, type }) =>
    before?.fields.some((field) => field.name === name && field.type !== type),
  )
  if (retyped >= 0) {
    const message = { zh: '已有字段的类型不能改变', en: 'the type of a field that exists cannot change' }
    throw fieldProblem([{ field: `fields/${retyped}/type`, message }])
  }
  const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`
  await tx.run(sql`
    INSERT INTO space.drawn_layer (id, title, description, geometry, fields, style, legend, public, created_at, changed_at)
    VALUES (${layer.id}, ${json(layer.title)}, ${json(layer.description)}, ${layer.geometry}, ${json(layer.fields)},
      ${json(layer.style)}, ${json(layer.legend)}, ${layer.public}, ${tx.now}, ${tx.now})
    ON CONFLICT (id) DO UPDATE SET title = excluded.title, description = excluded.description,
      geometry = excluded.geometry, fields = excluded.fields, style = excluded.style, legend = excluded.legend,
      public = excluded.public, changed_at = excluded.changed_at`)
}

export async function removeDrawnLayer(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`DELETE FROM space.drawn_layer WHERE id = ${id}`)
  await tx.run(sql`DELETE FROM space.layer_look WHERE layer_id = ${id}`)
}

/** Ids must differ within one call; a known id is brought up to date. */
export async function saveDrawnFeatures(
  tx: Tx,
  layerId: string,
  features: readonly DrawnFeature[],
): Promise<SaveResult> {
  const rows = features.map((feature, index) => ({ ...feature, index }))
  const broken = await tx.rows<{ index: number; reason: string }>(sql`
    SELECT index, ST_IsValidReason(ST_GeomFromGeoJSON(geometry)) AS reason
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given(index integer, geometry jsonb)
    WHERE NOT ST_IsValid(ST_GeomFromGeoJSON(geometry))`)
  const bad = new Set(broken.map(({ index }) => index))
  const saved = await tx.rows<{ created: boolean }>(sql`
    INSERT INTO space.drawn_feature (layer_id, id, geometry, properties, changed_at)
    SELECT ${layerId}, id, ST_SetSRID(ST_GeomFromGeoJSON(geometry), 4326), properties, ${tx.now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows.filter(({ index }) => !bad.has(index)))}::jsonb)
      AS given(id text, geometry jsonb, properties jsonb)
    ON CONFLICT (layer_id, id) DO UPDATE SET geometry = excluded.geometry, properties = excluded.properties,
      changed_at = excluded.changed_at
    RETURNING xmax = 0 AS created`)
  await tx.run(sql`UPDATE space.drawn_layer SET changed_at = ${tx.now} WHERE id = ${layerId}`)
  return {
    created: saved.filter(({ created }) => created).length,
    updated: saved.filter(({ created }) => !created).length,
    refused: broken.map(({ index, reason }) => ({
      index,
      field: 'geometry',
      message: explainInvalid(reason),
    })),
  }
}
