// The list as a file, made by the hub in the background.
import type { ExportState } from '../../../../../src/work/cases/export/schema.ts'
import { get, post } from '../../../kernel/api.ts'
import { endpoints, type Query } from '../../../kernel/paths.ts'

export interface Export {
  id: string
  state: ExportState
  /** Rows written, of how many. */
  done: number
  total: number | null
}

export function startExport(format: 'csv' | 'xlsx', filter: Query, idempotencyKey: string): Promise<Export> {
  return post(endpoints.casesExports(), { format, filter }, { idempotencyKey })
}

export function fetchExport(id: string, signal?: AbortSignal): Promise<Export> {
  return get(endpoints.casesExport(id), signal)
}
