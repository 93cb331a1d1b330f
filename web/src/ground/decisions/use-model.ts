// One version of a table with its rows, as the hub reads it; asked once however many parts of a page show it.
import { useQuery } from '@tanstack/react-query'
import { fetchModel } from './api.ts'

export function useModel(key: string, version: number) {
  return useQuery({
    queryKey: ['rules', 'model', key, version],
    queryFn: ({ signal }) => fetchModel(key, version, signal),
  })
}
