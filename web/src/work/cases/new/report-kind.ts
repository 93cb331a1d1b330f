// A report that waits in the outbox is no step of a case yet: it has no number.
import type { Item } from '../../../kernel/offline/outbox-rules.ts'

export const reportKind = 'report'

export function isReport({ kind }: Pick<Item, 'kind'>): boolean {
  return kind === reportKind
}
