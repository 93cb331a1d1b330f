// What people said around here, as a list and on a map by the same filter. On a phone the list comes first.
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useText } from '../../../kernel/i18n/language.tsx'
import { useNarrow } from '../../../kernel/layout/narrow.ts'
import { PageTitle } from '../../../kernel/layout/PageTitle.tsx'
import type { Point } from '../../../kernel/map/layers.ts'
import { paths } from '../../../kernel/paths.ts'
import { useNow } from '../../../kernel/time/now.ts'
import { Button, LinkButton } from '../../../kernel/ui/Button.tsx'
import { Empty, Waiting } from '../../../kernel/ui/Empty.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import page from '../../../kernel/ui/portal.module.css'
import { useDevicePosition } from '../mine/device-position.ts'
import { useMyPlace } from '../mine/my-place.ts'
import { AroundFilters } from './AroundFilters.tsx'
import { AroundMap } from './AroundMap.tsx'
import { fetchPublic, fetchPublicOne, nearText } from './api.ts'
import styles from './around.module.css'
import { messages } from './around-messages.ts'
import { filterAddress, filterQuery, readFilter } from './filter.ts'
import { JoinTile } from './JoinTile.tsx'

export function AroundPage() {
  const t = useText()
  const narrow = useNarrow()
  const [search, setSearch] = useSearchParams()
  const [mapShown, setMapShown] = useState(false)
  const [near, setNear] = useState<Point | null>(null)
  const filter = readFilter(search)
  const picked = search.get('case')
  const change = (part: Partial<typeof filter>) =>
    setSearch(new URL(paths.around(filterAddress({ ...filter, ...part })), location.origin).searchParams, {
      replace: true,
    })
  const pick = (number: string | null) => {
    const next = new URLSearchParams(search)
    if (number) next.set('case', number)
    else next.delete('case')
    setSearch(next, { replace: picked !== null })
  }
  const now = useNow(600_000)
  const query = useMemo(() => filterQuery(filter, now), [filter, now])
  const withMap = !narrow || mapShown
  return (
    <>
      <PageTitle title={t(messages.around)} />
      <h1 className={page.greeting}>{t(messages.around)}</h1>
      <div className={page.stack}>
        <p className={page.plain}>{t(messages.aroundHelp)}</p>
        {narrow ? (
          <details
            className={page.card}
            open={Object.values(filterAddress(filter)).some(Boolean) || undefined}
          >
            <summary>{t(messages.filters)}</summary>
            <AroundFilters filter={filter} onChange={change} />
          </details>
        ) : (
          <AroundFilters filter={filter} onChange={change} />
        )}
        <NearChoice near={near} onChange={setNear}>
          {narrow && (
            <Button aria-pressed={mapShown} onClick={() => setMapShown(!mapShown)}>
              {t(mapShown ? messages.list : messages.onMap)}
            </Button>
          )}
        </NearChoice>
      </div>
      <div className={styles.split} style={{ marginTop: 'var(--s4)' }}>
        {(!narrow || !mapShown || picked) && (
          <div className={page.stack}>
            {picked && <Picked key={picked} number={picked} onClose={() => pick(null)} />}
            {(!narrow || !mapShown) && <AroundList query={query} near={near} onClear={() => setSearch({})} />}
          </div>
        )}
        {withMap && (
          <div className={styles.side}>
            <AroundMap query={query} onPick={pick} />
          </div>
        )}
      </div>
    </>
  )
}

interface NearChoiceProps {
  near: Point | null
  onChange(point: Point | null): void
  /** Another choice in the same row. */
  children: ReactNode
}

function NearChoice({ children, near, onChange }: NearChoiceProps) {
  const t = useText()
  const mine = useMyPlace()
  const { locate, state } = useDevicePosition(onChange)
  return (
    <div className={page.row}>
      {near ? (
        <Button onClick={() => onChange(null)}>{t(messages.nearOff)}</Button>
      ) : (
        <>
          <Button busy={state === 'busy'} onClick={locate}>
            {t(messages.nearMe)}
          </Button>
          {mine && (
            <Button onClick={() => onChange(mine.point)}>
              {t(messages.nearPlace, { place: mine.words })}
            </Button>
          )}
        </>
      )}
      {children}
      {state === 'failed' && <span role="status">{t(messages.nearFailed)}</span>}
    </div>
  )
}

interface AroundListProps {
  query: ReturnType<typeof filterQuery>
  near: Point | null
  onClear(): void
}

function AroundList({ near, onClear, query }: AroundListProps) {
  const t = useText()
  const asked = { ...query, limit: 20, ...(near && { near: nearText(near), radius: 5000 }) }
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage, isPending, refetch } =
    useInfiniteQuery({
      queryKey: ['cases', 'public', 'list', asked],
      queryFn: ({ pageParam, signal }) => fetchPublic({ ...asked, cursor: pageParam }, signal),
      initialPageParam: '',
      getNextPageParam: ({ next }) => next ?? undefined,
      placeholderData: keepPreviousData,
    })
  if (isPending) return <Waiting lines={8} />
  const items = data?.pages.flatMap((one) => one.items) ?? []
  return (
    <>
      <ProblemNotice error={error} onAgain={() => void refetch()} />
      {data && items.length === 0 && (
        <Empty title={t(messages.none)}>
          <p>{t(messages.noneHint)}</p>
          <div className={page.row}>
            <Button onClick={onClear}>{t(messages.clear)}</Button>
            <LinkButton to={paths.report()} look="primary">
              {t(messages.say)}
            </LinkButton>
          </div>
        </Empty>
      )}
      <ul className={page.stack}>
        {items.map((one) => (
          <li key={one.number}>
            <JoinTile of={one} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button wide busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t(messages.more)}
        </Button>
      )}
    </>
  )
}

/** The one that was chosen on the map, or whose address was sent around. */
function Picked({ number, onClose }: { number: string; onClose(): void }) {
  const t = useText()
  const { data, error, isPending } = useQuery({
    queryKey: ['cases', 'public', 'one', number],
    queryFn: ({ signal }) => fetchPublicOne(number, signal),
    retry: false,
  })
  return (
    <section className={`${page.tight} ${styles.picked}`} aria-label={t(messages.number, { number })}>
      {isPending && <Waiting lines={3} />}
      <ProblemNotice error={error} />
      {data && <JoinTile of={data} />}
      <div>
        <Button onClick={onClose}>{t(messages.close)}</Button>
      </div>
    </section>
  )
}
