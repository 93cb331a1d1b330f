// The place in a few figures; its name opens them all.
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useText } from '../../../kernel/i18n/language.tsx'
import { paths } from '../../../kernel/paths.ts'
import { usePlace } from '../../../kernel/place/place.ts'
import page from '../../../kernel/ui/portal.module.css'
import { fetchPublicFigures } from '../around/api.ts'
import { PlaceFigures } from '../around/PlaceFigures.tsx'
import { messages } from './near-messages.ts'

export function PlaceAtHome() {
  const t = useText()
  const { data: place } = usePlace()
  const code = place?.regionPath?.split('/').filter(Boolean).at(-1)
  const { data } = useQuery({
    queryKey: ['cases', 'public', 'figures', code],
    queryFn: ({ signal }) => fetchPublicFigures(code, signal),
    staleTime: 60_000,
    enabled: place !== undefined,
  })
  // Not worth a word when it cannot be had: the page is whole without it.
  if (!data || data.total.reported === 0) return null
  return (
    <section>
      <h2 className={page.heading}>
        {t(messages.how)}
        <Link to={paths.community(code)}>{data.region?.name ?? t(messages.community)}</Link>
      </h2>
      <PlaceFigures of={data.total} />
    </section>
  )
}
