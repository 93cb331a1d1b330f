// Where a case lies: its point within the hub's regions and grids.

import { hasBoundaries, locate } from '../../ground/space/index.ts'
import type { Tx } from '../../kernel/db/index.ts'
import { fieldProblem } from '../../kernel/errors/index.ts'

export interface CasePlace {
  point: { lng: number; lat: number } | null
  regionPath: string | null
  gridCode: string | null
}

/** @throws request.invalid on `field` for a point outside of all regions, where the hub knows any */
export async function placeAt(
  tx: Tx,
  point: { lng: number; lat: number } | null | undefined,
  field: string,
): Promise<CasePlace> {
  if (!point) return { point: null, regionPath: null, gridCode: null }
  const { grid, path } = await locate(tx, { lon: point.lng, lat: point.lat })
  if (path === null && (await hasBoundaries(tx)))
    throw fieldProblem([
      { field, message: { zh: '这个位置不在本地辖区内', en: 'This place is outside of our area' } },
    ])
  return { point, regionPath: path, gridCode: grid?.code ?? null }
}
