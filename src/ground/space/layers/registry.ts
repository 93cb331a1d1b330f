// The layers that modules put on the map. The composition root hands them over once, at the start.

import type { Layer } from '../layer.ts'
import { ownLayers } from './own-layers.ts'

const name = /^[a-z][a-z0-9-]{0,59}$/
const column = /^[a-z_][a-z0-9_]{0,62}$/

/** What the parameters of OGC API Features are called: a field of that name could not be asked for. */
const reserved = new Set(['bbox', 'bbox-crs', 'crs', 'datetime', 'limit', 'offset', 'after', 'f', 'geometry'])

const registered = new Map<string, Layer>(ownLayers.map((layer) => [layer.id, layer]))

/**
 * Puts layers on the map; one that is registered again takes the place of the first.
 * @throws RangeError for an id, a column or a time that could not stand in an address or a query: a mistake of the
 * caller.
 */
export function registerLayers(layers: readonly Layer[]): void {
  for (const layer of layers) {
    if (!name.test(layer.id)) throw new RangeError(`layer id ${layer.id}`)
    if (!column.test(layer.key.column))
      throw new RangeError(`column ${layer.key.column} of layer ${layer.id}`)
    const { fields, id, time } = layer
    if (time && !fields.some(({ name: field, type }) => field === time && type === 'date-time'))
      throw new RangeError(`time ${time} of layer ${id} is no field of type date-time`)
    for (const { name: field } of fields) {
      // @NOTE clients take a property `id` for the feature's own.
      if (!isFieldName(field) || (field === 'id' && layer.key.column !== 'id'))
        throw new RangeError(`field ${field} of layer ${layer.id}`)
    }
    for (const tally of Object.keys(layer.tallies?.(new Date(0)) ?? {})) {
      if (!column.test(tally) || tally === 'count' || tally === 'id')
        throw new RangeError(`tally ${tally} of layer ${layer.id}`)
    }
    registered.set(layer.id, layer)
  }
}

export function registeredLayers(): Layer[] {
  return [...registered.values()]
}

export function findRegisteredLayer(id: string): Layer | undefined {
  return registered.get(id)
}

/** Whether a field may be called so; it becomes a column and a query parameter. */
export function isFieldName(field: string): boolean {
  return column.test(field) && !reserved.has(field)
}
