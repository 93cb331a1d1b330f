// A report that this device keeps: its progress as the hub tells it, or, while it cannot, what is known here.
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useLanguage, useText } from '../../../kernel/i18n/language.tsx'
import { paths } from '../../../kernel/paths.ts'
import { isKind } from '../../../kernel/problems.ts'
import { sayMoment } from '../../../kernel/time/moments.ts'
import { useNow } from '../../../kernel/time/now.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import { Waiting } from '../../../kernel/ui/Empty.tsx'
import page from '../../../kernel/ui/portal.module.css'
import { dropReport, type KeptReport } from '../mine/kept-reports.ts'
import { TrackedTile } from './TrackedTile.tsx'
import styles from './track.module.css'
import { messages } from './track-messages.ts'
import { trackedQuery } from './use-tracked.ts'

interface KeptTileProps {
  report: KeptReport
  /** With the way to forget it. */
  removable?: boolean
}

export function KeptTile({ removable = false, report }: KeptTileProps) {
  const t = useText()
  const { code, number } = report
  const { data, error, isPending } = useQuery(trackedQuery({ number, code }))
  return (
    <div className={page.tight}>
      {data && <TrackedTile tracked={data} code={code} />}
      {isPending && (
        <div className={styles.tile}>
          <Waiting lines={3} />
        </div>
      )}
      {!data && error && <Known report={report} error={error} />}
      {removable && (
        <div className={page.row}>
          <Button onClick={() => dropReport(number)}>
            {t(messages.drop)}
            <span className="unseen"> {number}</span>
          </Button>
        </div>
      )}
    </div>
  )
}

function Known({ error, report }: { report: KeptReport; error: unknown }) {
  const t = useText()
  const { language } = useLanguage()
  const now = useNow(60_000)
  const { at, code, number, title } = report
  const gone = isKind(error, 'missing')
  return (
    <Link className={styles.tile} to={paths.tracked(number)} state={{ code }}>
      <b>{title}</b>
      <span className={`${page.plain} num`}>
        {t(messages.saidOn, { moment: sayMoment(at, now, language), number })}
      </span>
      <span className={page.fine}>{t(gone ? messages.goneHint : messages.unreached)}</span>
    </Link>
  )
}
