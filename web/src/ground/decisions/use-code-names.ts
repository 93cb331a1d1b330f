// What the codes in a table mean: what is reported, in what condition, and who handles it.
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { useText } from '../../kernel/i18n/language.tsx'
import type { Text } from '../../kernel/i18n/messages.ts'
import { endpoints } from '../../kernel/paths.ts'
import { getAll } from '../parts/pages.ts'
import type { NameOf } from './values.ts'

interface Category {
  code: string
  name: Text
  conditions: { key: string; name: Text }[]
}

interface Organisation {
  code: string
  name: string
}

const stays = { staleTime: 300_000 }

/** Undefined for what no list knows, and until the lists have come. */
export function useCodeNames(): NameOf {
  const t = useText()
  const categories = useQuery({
    queryKey: ['reference', 'categories', 'codes'],
    queryFn: ({ signal }) =>
      getAll<Category>((cursor) => endpoints.categories({ cursor, limit: 200 }), signal),
    ...stays,
  })
  const organisations = useQuery({
    queryKey: ['reference', 'organisations', 'codes'],
    queryFn: ({ signal }) =>
      getAll<Organisation>((cursor) => endpoints.organisations({ cursor, limit: 100 }), signal),
    ...stays,
  })
  const names = useMemo(
    () =>
      new Map([
        ...(organisations.data ?? []).map(({ code, name }) => [code, name] as const),
        ...(categories.data ?? []).flatMap(({ conditions }) =>
          conditions.map(({ key, name }) => [key, t(name)] as const),
        ),
        ...(categories.data ?? []).map(({ code, name }) => [code, t(name)] as const),
      ]),
    [categories.data, organisations.data, t],
  )
  return useCallback((code) => names.get(code), [names])
}
