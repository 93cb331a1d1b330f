// What the desk looks up beside the cases: the flow's states, the dictionary, names of regions and organisations.
import { useQuery } from '@tanstack/react-query'
import { useSettled } from '../../kernel/time/settled.ts'
import {
  fetchCases,
  fetchCategories,
  fetchFlowStates,
  findOrganisations,
  findRegions,
  nameOrganisation,
  nameRegion,
} from './api.ts'

const long = 600_000

export function useFlowStates() {
  return useQuery({
    queryKey: ['reference', 'flow'],
    queryFn: ({ signal }) => fetchFlowStates(signal),
    staleTime: long,
  })
}

export function useCategories(enabled = true) {
  return useQuery({
    queryKey: ['reference', 'categories'],
    queryFn: ({ signal }) => fetchCategories(signal),
    staleTime: long,
    enabled,
  })
}

export function useOrganisations(typed: string, enabled = true) {
  const q = useSettled(typed.trim(), 250)
  return useQuery({
    queryKey: ['reference', 'organisations', q],
    queryFn: ({ signal }) => findOrganisations(q, signal),
    placeholderData: (before) => before,
    staleTime: long,
    enabled,
  })
}

export function useRegions(typed: string, enabled = true) {
  const q = useSettled(typed.trim(), 250)
  return useQuery({
    queryKey: ['reference', 'regions', q],
    queryFn: ({ signal }) => findRegions(q, signal),
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
