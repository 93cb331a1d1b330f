// Whom to call and where to go, as the place says it of itself. Asked once, told on every page.
import { useQuery } from '@tanstack/react-query'
import type { PlaceView } from '../../../../src/ground/space/profile/schema.ts'
import { get } from '../api.ts'
import { useLanguage } from '../i18n/language.tsx'
import type { Text } from '../i18n/messages.ts'
import { endpoints } from '../paths.ts'

export type PlaceProfile = PlaceView

export function usePlace() {
  return useQuery({
    queryKey: ['space', 'place'],
    queryFn: ({ signal }) => get<PlaceProfile>(endpoints.placeProfile(), signal),
    staleTime: 300_000,
  })
}

/** What the place says in the reader's language; English may be missing. */
export function useSaid(): (words: Text) => string {
  const { language } = useLanguage()
  return (words) => words[language] || words.zh
}

/** `tel:` takes no spaces. */
export function callAddress(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, '')}`
}
