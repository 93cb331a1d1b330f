// Layers that a city brings itself as files. They are rows, and read like any layer that a module registers.

import { anyone, permitted } from '../../../kernel/access/index.ts'
import { empty, join, raw, type Sql, sql, type Tx } from '../../../kernel/db/index.ts'
import type { Text } from '../../../kernel/i18n/index.ts'
import { errors } from '../errors.ts'
import { type Layer, type LayerField, type LegendEntry, type StyleRule, sqlTypes } from '../layer.ts'
import { findRegisteredLayer } from './registry.ts'

interface DrawnRow {
  id: string
  title: Text
  description: Text
  geometry: Layer['geometry']
  fields: LayerField[]
  style: StyleRule[]
  legend: LegendEntry[]
  public: boolean
}

const columns = sql`id, title, description, geometry, fields, style, legend, public`

export async function drawnLayers(tx: Tx): Promise<Layer[]> {
  const rows = await tx.rows<DrawnRow>(sql`SELECT ${columns} FROM space.drawn_layer ORDER BY id`)
  return rows.map(asLayer)
}

export async function findDrawnLayer(tx: Tx, id: string): Promise<Layer | undefined> {
  const row = await tx.first<DrawnRow>(sql`SELECT ${columns} FROM space.drawn_layer WHERE id = ${id}`)
  return row && asLayer(row)
}

/** One that can be filled. @throws space.noLayer, space.fixedLayer */
export async function getDrawnLayer(tx: Tx, id: string): Promise<Layer> {
  if (findRegisteredLayer(id)) throw errors.fixedLayer({ id })
  const layer = await findDrawnLayer(tx, id)
  if (!layer) throw errors.noLayer({ id })
  return layer
}

function asLayer({ public: open, ...row }: DrawnRow): Layer {
  return {
    ...row,
    source: sql`(SELECT id, geometry, changed_at ${fieldColumns(row.fields)}
      FROM space.drawn_feature WHERE layer_id = ${row.id})`,
    key: { column: 'id', type: 'text' },
    access: open ? anyone : permitted('space.read'),
    version: sql`SELECT changed_at FROM space.drawn_layer WHERE id = ${row.id}`,
  }
}

function fieldColumns(fields: LayerField[]): Sql {
  return fields.length > 0 ? join(fields.map(fieldColumn), '') : empty
}

function fieldColumn({ name, type }: LayerField): Sql {
  return sql`, (properties->>${name}::text)::${raw(sqlTypes[type])} AS ${raw(`"${name}"`)}`
}
