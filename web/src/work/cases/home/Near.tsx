// What is being done around me, or, where my place is not known, what was said just now.
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useText } from '../../../kernel/i18n/language.tsx'
import { paths } from '../../../kernel/paths.ts'
import { Waiting } from '../../../kernel/ui/Empty.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import page from '../../../kernel/ui/portal.module.css'
import { fetchPublic, nearText } from '../around/api.ts'
import { PublicTile } from '../around/PublicTile.tsx'
import { useMyPlace } from '../mine/my-place.ts'
import { NearMap } from './NearMap.tsx'
import { messages } from './near-messages.ts'

const kilometre = 1000

export function Near() {
  const t = useText()
  const mine = useMyPlace()
  const query = {
    kind: 'open',
    limit: mine ? 20 : 12,
    ...(mine && { near: nearText(mine.point), radius: kilometre }),
  }
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['cases', 'public', 'home', query],
    queryFn: ({ signal }) => fetchPublic(query, signal),
  })
  const items = data?.items ?? []
  return (
    <section>
      <h2 className={page.heading}>
        {t(mine ? messages.near : messages.newest)}
        <Link to={paths.around()}>{t(messages.map)}</Link>
      </h2>
      {isPending && <Waiting lines={4} />}
      <ProblemNotice error={error} onAgain={() => void refetch()} />
      {data && items.length === 0 && (
        <p className={page.plain}>{t(mine ? messages.nearNone : messages.newestNone)}</p>
      )}
      <ul className={page.stack}>
        {items.slice(0, 2).map((one) => (
          <li key={one.number}>
            <PublicTile of={one} />
          </li>
        ))}
      </ul>
      {items.length > 0 && <NearMap items={items} />}
    </section>
  )
}
