// One case as the hub tells it, with a copy on this device. A case can leave its reader's sight, as after a return: then what
// they saw last stays on the page, and the copy goes.
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { dropKept, kept } from '../../../kernel/offline/kept.ts'
import { isKind } from '../../../kernel/problems.ts'
import { fetchCase } from '../api/cases.ts'
import { caseKey } from '../case-keys.ts'

export function useCase(number: string) {
  const found = useQuery({
    queryKey: ['cases', 'one', number],
    queryFn: ({ signal }) => kept(caseKey(number), () => fetchCase(number, signal)),
  })
  const isGone = isKind(found.error, 'forbidden', 'missing')
  useEffect(() => {
    if (isGone) void dropKept(caseKey(number), () => false)
  }, [isGone, number])
  return { ...found, isGone }
}
