// Keeps the day's work on a phone: the to-do by deadline and each of its cases, fetched only where they have changed,
// with the dictionary, the organisations and the flow. Old copies go.
import { useQuery } from '@tanstack/react-query'
import { useNarrow } from '../../../kernel/layout/narrow.ts'
import { connection } from '../../../kernel/offline/connection.ts'
import { dropKept, keep, recallKept } from '../../../kernel/offline/kept.ts'
import { readOutbox } from '../../../kernel/offline/outbox.ts'
import { may, useSession } from '../../../kernel/session/session.ts'
import { type CaseDetail, type CasePage, type CaseRow, fetchCase, fetchCases } from '../api/cases.ts'
import { caseKey, casePrefix, listKey } from '../case-keys.ts'
import { filterOf, listQuery } from '../list/filter.ts'
import { pageSize } from '../list/use-case-list.ts'
import { useCategories, useFlows, useOrganisations } from '../reference.ts'

const every = 300_000
/** More than anybody gets through in a day. */
const aDay = 120
const working = ['cases.handle', 'cases.verify', 'cases.accept', 'cases.dispatch']

export function useKeepDay(): void {
  const narrow = useNarrow()
  const { data: person } = useSession()
  const enabled = narrow && working.some((permission) => may(person, permission))
  useCategories(enabled)
  useOrganisations('', enabled)
  useFlows(enabled)
  useQuery({
    queryKey: ['kept-day', person?.id],
    queryFn: ({ signal }) => keepDay(signal),
    enabled,
    staleTime: every,
    refetchInterval: every,
    retry: false,
  })
}

async function keepDay(signal: AbortSignal): Promise<number> {
  if (!connection().reached) return 0
  const rows = await keepList(signal)
  for (const row of rows)
    if (await isOld(row)) await keep(caseKey(row.number), await fetchCase(row.number, signal))
  const needed = new Set([...rows, ...(await unsentCases())].map(({ number }) => caseKey(number)))
  await dropKept(casePrefix, (key) => needed.has(key))
  return rows.length
}

/** The pages of the to-do as the list asks for them. */
async function keepList(signal: AbortSignal): Promise<CaseRow[]> {
  const rows: CaseRow[] = []
  const asked = listQuery(filterOf(new URLSearchParams('todo=true')))
  let cursor: string | null = null
  do {
    const query = { ...asked, cursor, limit: pageSize }
    const page: CasePage = await fetchCases(query, signal)
    await keep(listKey(query), page)
    rows.push(...page.items)
    cursor = page.next
  } while (cursor !== null && rows.length < aDay)
  return rows
}

async function isOld({ number, version }: CaseRow): Promise<boolean> {
  return (await recallKept<CaseDetail>(caseKey(number)))?.value.version !== version
}

async function unsentCases(): Promise<{ number: string }[]> {
  return (await readOutbox()).map(({ about }) => ({ number: about }))
}
