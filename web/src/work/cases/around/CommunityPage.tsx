// A community, a street, a district: how it goes there, whom to ask, what is being done near by.
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { useText } from '../../../kernel/i18n/language.tsx'
import { PageTitle } from '../../../kernel/layout/PageTitle.tsx'
import { paths } from '../../../kernel/paths.ts'
import { callAddress, usePlace, useSaid } from '../../../kernel/place/place.ts'
import { Button, LinkButton, OutsideButton } from '../../../kernel/ui/Button.tsx'
import { Empty, Waiting } from '../../../kernel/ui/Empty.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import page from '../../../kernel/ui/portal.module.css'
import { rememberPlace, useMyPlace } from '../mine/my-place.ts'
import { fetchPublic, fetchPublicFigures, fetchStations, type PublicFigures } from './api.ts'
import styles from './around.module.css'
import { messages } from './around-messages.ts'
import { CommunityPick } from './CommunityPick.tsx'
import { JoinTile } from './JoinTile.tsx'
import { MonthBars } from './MonthBars.tsx'
import { PlaceFigures } from './PlaceFigures.tsx'
import { RegionTable } from './RegionTable.tsx'

export function CommunityPage() {
  const { code } = useParams()
  return code === undefined ? <CommunityPick /> : <Community key={code} code={code} />
}

function Community({ code }: { code: string }) {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['cases', 'public', 'figures', code],
    queryFn: ({ signal }) => fetchPublicFigures(code, signal),
    retry: false,
  })
  const t = useText()
  if (isPending) return <Waiting lines={8} />
  if (!data?.region) {
    return (
      <div className={`${page.narrow} ${page.stack}`}>
        <PageTitle title={t(messages.community)} />
        <h1 className={page.greeting}>{t(messages.community)}</h1>
        <ProblemNotice error={error} onAgain={() => void refetch()} />
        <div className={page.row}>
          <LinkButton to={paths.community()}>{t(messages.change)}</LinkButton>
        </div>
      </div>
    )
  }
  const { months, region, regions, total } = data
  return (
    <>
      <PageTitle title={region.name} />
      <Crumbs region={region} />
      <h1 className={page.greeting}>{region.name}</h1>
      <div className={page.columns}>
        <div className={page.stack}>
          <PlaceFigures of={total} />
          <MonthBars months={months} />
          <RegionTable regions={regions} />
        </div>
        <div className={page.stack}>
          <Whom region={region} />
          <OpenHere code={code} />
        </div>
      </div>
    </>
  )
}

type Region = NonNullable<PublicFigures['region']>

function Crumbs({ region: { above, centre, name } }: { region: Region }) {
  const t = useText()
  const mine = useMyPlace()
  return (
    <div className={styles.crumbs}>
      {above
        .filter(({ level }) => level !== 'province')
        .map(({ code, name }) => (
          <Link key={code} to={paths.community(code)}>
            {name}
          </Link>
        ))}
      <LinkButton to={paths.community()} look="quiet">
        {t(messages.change)}
      </LinkButton>
      {centre && mine === null && (
        <Button
          look="quiet"
          onClick={() => rememberPlace({ point: { lng: centre[0], lat: centre[1] }, words: name })}
        >
          {t(messages.keepPlace)}
        </Button>
      )}
    </div>
  )
}

/** Its own service stations, and the hotline of the place. */
function Whom({ region: { level, path } }: { region: Region }) {
  const t = useText()
  const said = useSaid()
  const { data: place } = usePlace()
  const { data: stations = [] } = useQuery({
    queryKey: ['space', 'stations', path],
    queryFn: ({ signal }) => fetchStations(path, signal),
    staleTime: 600_000,
    enabled: level === 'community',
  })
  const [hotline] = place?.hotlines ?? []
  if (!hotline && stations.length === 0) return null
  return (
    <section className={page.card}>
      <h2 className={page.sub}>{t(messages.whom)}</h2>
      {stations.map(({ address, id, name }) => (
        <p key={id} className={page.tight}>
          <b>{name}</b>
          {address && <span className={page.plain}>{address}</span>}
        </p>
      ))}
      {hotline && (
        <p className={page.row}>
          <OutsideButton href={callAddress(hotline.phone)}>{hotline.phone}</OutsideButton>
          <span className={page.plain}>{said(hotline.name)}</span>
        </p>
      )}
    </section>
  )
}

function OpenHere({ code }: { code: string }) {
  const t = useText()
  const query = { region: code, kind: 'open', limit: 6 }
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['cases', 'public', query],
    queryFn: ({ signal }) => fetchPublic(query, signal),
  })
  return (
    <section>
      <h2 className={page.heading}>
        {t(messages.openHere)}
        <Link to={paths.around({ region: code })}>{t(messages.seeAll)}</Link>
      </h2>
      {isPending && <Waiting />}
      <ProblemNotice error={error} onAgain={() => void refetch()} />
      {data?.items.length === 0 && (
        <Empty title={t(messages.none)}>
          <LinkButton to={paths.report()}>{t(messages.say)}</LinkButton>
        </Empty>
      )}
      <ul className={page.stack}>
        {data?.items.map((one) => (
          <li key={one.number}>
            <JoinTile of={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}
