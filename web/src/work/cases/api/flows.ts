// Flows, as much of them as the desk reads.
import { get } from '../../../kernel/api.ts'
import type { Text } from '../../../kernel/i18n/messages.ts'
import { endpoints } from '../../../kernel/paths.ts'
import type { CaseRow } from './cases.ts'

export interface Flow {
  states: Record<string, { name: Text; kind: CaseRow['kind'] }>
  actions: {
    kind: string
    name: Text
    from: string[]
    to: string | null
    may: { as: string; permission?: string }[]
    required: string[]
    once?: boolean
    backdate?: number
  }[]
}

/** The newest version of each: what leads on from which state, and who may. */
export function fetchFlows(signal?: AbortSignal): Promise<Flow[]> {
  return get<{ items: Flow[] }>(endpoints.flows(), signal).then(({ items }) => items)
}
