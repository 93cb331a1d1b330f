// All that this reader said: what this device keeps, and what the account has.
import { useText } from '../../../kernel/i18n/language.tsx'
import { paths } from '../../../kernel/paths.ts'
import { LinkButton } from '../../../kernel/ui/Button.tsx'
import { Empty, Waiting } from '../../../kernel/ui/Empty.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import page from '../../../kernel/ui/portal.module.css'
import { KeptTile } from '../track/KeptTile.tsx'
import { TrackedTile } from '../track/TrackedTile.tsx'
import { useKeptReports } from './kept-reports.ts'
import { messages } from './mine-messages.ts'
import { useOwnReports } from './own-reports.ts'

export function MyReports() {
  const t = useText()
  const kept = useKeptReports()
  const own = useOwnReports(20)
  const others = (own.data ?? []).filter(({ number }) => !kept.some((one) => one.number === number))
  const nothing = kept.length === 0 && others.length === 0 && !own.isFetching
  return (
    <section>
      <h2 className={page.heading}>{t(messages.reports)}</h2>
      {nothing && (
        <Empty title={t(messages.none)}>
          <p>{t(messages.noneHint)}</p>
          <LinkButton to={paths.report()} look="primary">
            {t(messages.say)}
          </LinkButton>
        </Empty>
      )}
      {kept.length > 0 && (
        <ul className={page.stack} aria-label={t(messages.onDevice)}>
          {kept.map((report) => (
            <li key={report.number}>
              <KeptTile report={report} removable />
            </li>
          ))}
        </ul>
      )}
      {own.isFetching && own.isPending && <Waiting lines={3} />}
      <ProblemNotice error={own.error} onAgain={() => void own.refetch()} />
      {others.length > 0 && (
        <>
          <h3 className={page.heading}>{t(messages.onAccount)}</h3>
          <ul className={page.stack}>
            {others.map((tracked) => (
              <li key={tracked.number}>
                <TrackedTile tracked={tracked} />
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={page.row} style={{ marginTop: 'var(--s3)' }}>
        <LinkButton to={paths.track()}>{t(messages.find)}</LinkButton>
      </div>
    </section>
  )
}
