// The calls about the place itself and about bringing its ground in.
import type { PlaceProfile, PlaceView } from '../../../../src/ground/space/profile/schema.ts'
import { call, get } from '../../kernel/api.ts'
import { endpoints, type Query } from '../../kernel/paths.ts'
import { upload } from '../../kernel/upload.ts'

export type { PlaceProfile, PlaceView }

export function fetchPlace(signal?: AbortSignal): Promise<PlaceView> {
  return get(endpoints.placeProfile(), signal)
}

export function savePlace({ version, ...body }: PlaceView): Promise<PlaceView> {
  return call('PUT', endpoints.placeProfile(), { body, version })
}

export interface GroundReport {
  read: number
  created: number
  updated: number
  rejected: number
  rejects: { line: number; field: string; message: string }[]
  notes: { field: string; message: string }[]
}

export type GroundKind = 'regions' | 'components' | 'places'

/** A layer is named by its id. */
export function importGround(
  to: { kind: GroundKind } | { layer: string },
  file: File,
  query: Query,
  onProgress: (done: number) => void,
): Promise<GroundReport> {
  const all = { ...query, name: file.name }
  const url = 'kind' in to ? endpoints.groundImport(to.kind, all) : endpoints.layerImport(to.layer, all)
  return upload(url, new Blob([file], { type: 'application/octet-stream' }), onProgress, 0)
}
