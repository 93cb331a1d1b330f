// Whom to call and where to go, as the place says it of itself. Asked once, told on every page.
import { useQuery } from '@tanstack/react-query'
import type { PlaceView } from '../../../../src/ground/space/profile/schema.ts'
import { get } from '../api.ts'
import { useLanguage } from '../i18n/language.tsx'
import type { Text } from '../i18n/messages.ts'
import { endpoints } from '../paths.ts'
import { recall, remember } from '../storage.ts'

export type PlaceProfile = PlaceView

export function usePlace() {
  return useQuery({
    queryKey: ['space', 'place'],
    async queryFn({ signal }) {
      const place = await get<PlaceProfile>(endpoints.placeProfile(), signal)
      remember('profile', JSON.stringify(place))
      return place
    },
    initialData: readKept,
    initialDataUpdatedAt: 0,
    staleTime: 300_000,
  })
}

/** As this device heard it last: whoever cannot reach the hub needs the telephone most. An old notice is not repeated. */
function readKept(): PlaceProfile | undefined {
  try {
    const kept = JSON.parse(recall('profile') ?? 'null') as PlaceProfile | null
    return kept && Array.isArray(kept.hotlines) && Array.isArray(kept.offices)
      ? { ...kept, notice: null }
      : undefined
  } catch {
    return undefined
  }
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
