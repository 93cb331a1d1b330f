// The layers as one reader sees them: registered and drawn ones, those they may not see left out, with the
// city's own look over the one that came with the layer.

import { can, type Principal } from '../../../kernel/access/index.ts'
import { sql, type Tx } from '../../../kernel/db/index.ts'
import { errors } from '../errors.ts'
import type { Layer, LegendEntry, StyleRule } from '../layer.ts'
import { drawnLayers, findDrawnLayer } from './drawn.ts'
import { findRegisteredLayer, registeredLayers } from './registry.ts'

interface Look {
  layerId: string
  style: StyleRule[] | null
  legend: LegendEntry[] | null
  position: number | null
  hidden: boolean
}

export interface DressedLayer extends Layer {
  /** Order on the map, bottom first. */
  position: number
  /** Off until a reader turns it on. */
  hidden: boolean
}

/** All layers that the reader may see, bottom first. */
export async function listLayers(tx: Tx, reader: Principal): Promise<DressedLayer[]> {
  const layers = [...(await drawnLayers(tx)), ...registeredLayers()].filter((layer) => mayRead(layer, reader))
  const looks = await tx.rows<Look>(sql`
    SELECT layer_id AS "layerId", style, legend, position, hidden FROM space.layer_look`)
  const byLayer = new Map(looks.map((look) => [look.layerId, look]))
  return layers
    .map((layer, index) => dress(layer, byLayer.get(layer.id), index))
    .sort((a, b) => a.position - b.position)
}

/** @throws space.noLayer, space.layerSignIn, space.layerForbidden */
export async function getLayer(tx: Tx, id: string, reader: Principal): Promise<Layer> {
  const layer = findRegisteredLayer(id) ?? (await findDrawnLayer(tx, id))
  if (!layer) throw errors.noLayer({ id })
  if (mayRead(layer, reader)) return layer
  throw reader.kind === 'anonymous' ? errors.layerSignIn({ id }) : errors.layerForbidden({ id })
}

export interface NewLook {
  style?: StyleRule[] | null
  legend?: LegendEntry[] | null
  position?: number | null
  hidden?: boolean
}

/** Null gives back what the layer came with; what is left out stays. */
export async function saveLook(tx: Tx, layerId: string, look: NewLook): Promise<void> {
  const before = await tx.first<Look>(sql`
    SELECT style, legend, position, hidden FROM space.layer_look WHERE layer_id = ${layerId} FOR UPDATE`)
  const { hidden = false, legend = null, position = null, style = null } = { ...before, ...look }
  const json = (value: unknown) => (value === null ? sql`NULL::jsonb` : sql`${JSON.stringify(value)}::jsonb`)
  await tx.run(sql`
    INSERT INTO space.layer_look (layer_id, style, legend, position, hidden, changed_at)
    VALUES (${layerId}, ${json(style)}, ${json(legend)}, ${position}::integer, ${hidden}, ${tx.now})
    ON CONFLICT (layer_id) DO UPDATE SET style = excluded.style, legend = excluded.legend,
      position = excluded.position, hidden = excluded.hidden, changed_at = excluded.changed_at`)
}

export function mayRead({ access }: Layer, reader: Principal): boolean {
  if (access.kind === 'anyone') return true
  if (reader.kind === 'anonymous') return false
  return access.kind === 'signedIn' || can(reader, access.permission)
}

function dress(layer: Layer, look: Look | undefined, index: number): DressedLayer {
  return {
    ...layer,
    style: look?.style ?? layer.style,
    legend: look?.legend ?? layer.legend,
    position: look?.position ?? index,
    hidden: look?.hidden ?? false,
  }
}
