// The filter of the record stands in the page's address: it can be kept and sent to a colleague.
import { useSearchParams } from 'react-router'
import type { Query } from '../../../kernel/paths.ts'
import { daysBefore } from '../../../kernel/time/days.ts'

export interface AuditFilter {
  actor: string
  subject: string
  action: string
  stated: string
  /** Days as the place counts them, both included. */
  from: string
  to: string
}

/** As far back as one looks without saying so: a rare deed is searched for in a bounded stretch. */
const usualDays = 30

export function useAuditFilter(): AuditFilter {
  const [query] = useSearchParams()
  return readFilter(query, new Date())
}

export function readFilter(query: URLSearchParams, now: Date): AuditFilter {
  const of = (name: keyof AuditFilter): string => query.get(name) ?? ''
  return {
    actor: of('actor'),
    subject: of('subject'),
    action: of('action'),
    stated: of('stated'),
    from: of('from') || daysBefore(now, usualDays),
    to: of('to'),
  }
}

/** Days become moments: from the first one's beginning to the end of the last. */
export function queryOf({ actor, action, from, stated, subject, to }: AuditFilter): Query {
  return {
    actor: actor.trim(),
    subject: subject.trim(),
    action,
    stated,
    from: from && new Date(`${from}T00:00:00`).toISOString(),
    to: to && new Date(Date.parse(`${to}T00:00:00`) + 86_400_000).toISOString(),
  }
}
