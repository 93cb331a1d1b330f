// How far a report is, for whoever holds its number and code: where it stands, who holds it, when it is due, what to say.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import { useText } from '../../../kernel/i18n/language.tsx'
import { PageTitle } from '../../../kernel/layout/PageTitle.tsx'
import { paths } from '../../../kernel/paths.ts'
import { isKind } from '../../../kernel/problems.ts'
import { Button, LinkButton } from '../../../kernel/ui/Button.tsx'
import { Waiting } from '../../../kernel/ui/Empty.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import page from '../../../kernel/ui/portal.module.css'
import { codeOf, useKeptReports } from '../mine/kept-reports.ts'
import { KeepToggle } from './KeepToggle.tsx'
import { KeptTile } from './KeptTile.tsx'
import { TrackedCard } from './TrackedCard.tsx'
import { TrackForm } from './TrackForm.tsx'
import { messages } from './track-messages.ts'
import { trackedQuery } from './use-tracked.ts'

export function TrackPage() {
  const t = useText()
  const { number = '' } = useParams()
  const code = useCode(number)
  return (
    <>
      <PageTitle title={t(messages.track)} />
      {number && code ? <Tracked key={number} number={number} code={code} /> : <Find number={number} />}
    </>
  )
}

/** From the receipt's QR code (behind the #, which no server sees), from the page before, or as this device keeps it. */
function useCode(number: string): string {
  const { hash, state } = useLocation()
  const navigate = useNavigate()
  const [scanned, setScanned] = useState('')
  const inAddress = decodeURIComponent(hash.slice(1))
  useEffect(() => {
    if (!inAddress || !number) return
    setScanned(inAddress)
    // What opens the report does not stay in the address bar, where others read along.
    navigate(paths.tracked(number), { replace: true, state: { code: inAddress } })
  }, [inAddress, navigate, number])
  const given = (state as { code?: unknown } | null)?.code
  if (typeof given === 'string' && given) return given
  return inAddress || scanned || codeOf(number)
}

function Find({ number }: { number: string }) {
  const t = useText()
  const kept = useKeptReports()
  return (
    <div className={page.narrow}>
      <h1 className={page.greeting}>{t(messages.track)}</h1>
      <TrackForm number={number} />
      {kept.length > 0 && (
        <section>
          <h2 className={page.heading}>{t(messages.here)}</h2>
          <ul className={page.stack}>
            {kept.slice(0, 10).map((report) => (
              <li key={report.number}>
                <KeptTile report={report} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function Tracked({ code, number }: { number: string; code: string }) {
  const t = useText()
  const { data, error, isFetching, isPending, refetch } = useQuery({
    ...trackedQuery({ number, code }),
    retry: false,
  })
  if (isPending) return <Waiting />
  if (!data) {
    return (
      <div className={`${page.narrow} ${page.stack}`}>
        <h1 className={page.greeting}>{t(messages.track)}</h1>
        <ProblemNotice error={error} onAgain={() => void refetch()} />
        {isKind(error, 'missing', 'invalid') && <TrackForm number={number} />}
      </div>
    )
  }
  return (
    <div className={page.stack} aria-busy={isFetching}>
      {error && <ProblemNotice error={error} onAgain={() => void refetch()} />}
      <TrackedCard tracked={data} code={code} />
      <div className={`${page.row} ${page.noPrint}`}>
        <KeepToggle tracked={data} code={code} />
        <Button onClick={() => window.print()}>{t(messages.print)}</Button>
        <LinkButton to={paths.track()}>{t(messages.other)}</LinkButton>
        <LinkButton to={paths.report()}>{t(messages.another)}</LinkButton>
      </div>
    </div>
  )
}
