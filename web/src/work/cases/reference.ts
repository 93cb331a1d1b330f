// What the desk looks up beside the cases: the views, the dictionary, names of regions and organisations.
import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '../../kernel/i18n/language.tsx'
import { kept } from '../../kernel/offline/kept.ts'
import { useSettled } from '../../kernel/time/settled.ts'
import { fetchCases } from './api/cases.ts'
import { fetchCategories } from './api/categories.ts'
import { fetchFlows } from './api/flows.ts'
import { findOrganisations, nameOrganisation } from './api/organisations.ts'
import { findRegions, nameRegion } from './api/regions.ts'
import { fetchViews } from './api/views.ts'

const long = 600_000

/** Ready-made views, one's own, and those that colleagues share. */
export function useViews() {
  const { language } = useLanguage()
  return useQuery({
    queryKey: ['reference', 'views', language],
    queryFn: ({ signal }) => kept(`views ${language}`, () => fetchViews(signal)),
    placeholderData: (before) => before,
    staleTime: long,
  })
}

export function useCategories(enabled = true) {
  return useQuery({
    queryKey: ['reference', 'categories'],
    queryFn: ({ signal }) => kept('categories', () => fetchCategories(signal)),
    staleTime: long,
    enabled,
  })
}

/** What leads on from which state: for what is done at once to many, and for what is done without a network. */
export function useFlows(enabled = true) {
  return useQuery({
    queryKey: ['reference', 'flows'],
    queryFn: ({ signal }) => kept('flows', () => fetchFlows(signal)),
    staleTime: long,
    enabled,
  })
}

export function useOrganisations(typed: string, enabled = true) {
  const q = useSettled(typed.trim(), 250)
  return useQuery({
    queryKey: ['reference', 'organisations', q],
    queryFn: ({ signal }) => kept(`organisations ${q}`, () => findOrganisations(q, signal)),
    placeholderData: (before) => before,
    staleTime: long,
    enabled,
  })
}

export function useRegions(typed: string, enabled = true) {
  const q = useSettled(typed.trim(), 250)
  return useQuery({
    queryKey: ['reference', 'regions', q],
    queryFn: ({ signal }) => kept(`regions ${q}`, () => findRegions(q, signal)),
    placeholderData: (before) => before,
    staleTime: long,
    enabled,
  })
}

/** A few cases by number or words, the newest first. */
export function useCases(typed: string) {
  const q = useSettled(typed.trim(), 250)
  return useQuery({
    queryKey: ['cases', 'choice', q],
    queryFn: ({ signal }) => fetchCases({ q, sort: 'newest', limit: 20 }, signal).then(({ items }) => items),
    placeholderData: (before) => before,
  })
}

/** The name behind an id that stands in an address. */
export function useOrganisationName(id: string) {
  return useQuery({
    queryKey: ['reference', 'organisation', id],
    queryFn: ({ signal }) => nameOrganisation(id, signal),
    staleTime: long,
    enabled: id !== '',
  })
}

export function useRegionName(path: string) {
  return useQuery({
    queryKey: ['reference', 'region', path],
    queryFn: ({ signal }) => nameRegion(path, signal),
    staleTime: long,
    enabled: path !== '',
  })
}
