// One report in a list: what, since when, its five steps, who holds it, when it is due. Opens its progress.
import { Link } from 'react-router'
import { useLanguage, useText } from '../../../kernel/i18n/language.tsx'
import { paths } from '../../../kernel/paths.ts'
import { sayMoment } from '../../../kernel/time/moments.ts'
import { useNow } from '../../../kernel/time/now.ts'
import { saySpan } from '../../../kernel/time/urgency.ts'
import { Chip } from '../../../kernel/ui/Chip.tsx'
import page from '../../../kernel/ui/portal.module.css'
import type { TrackedCase } from '../api/tracked.ts'
import { lastMark } from './progress.ts'
import { StepBars } from './StepBars.tsx'
import styles from './track.module.css'
import { messages } from './track-messages.ts'

interface TrackedTileProps {
  tracked: TrackedCase
  /** Opens it without asking for the code again. */
  code?: string
}

export function TrackedTile({ code, tracked }: TrackedTileProps) {
  const t = useText()
  const { language } = useLanguage()
  const now = useNow()
  const say = (moment: string) => sayMoment(moment, now, language)
  const { closedAt, kind, number, reportedAt, saying, steps, supporter, title } = tracked
  const mayRate = tracked.actions.some((action) => action.kind === 'rate')
  const tone = kind === 'open' ? 'blue' : kind === 'closed' ? 'green' : 'plain'
  const said = supporter ? messages.joinedOn : messages.saidOn
  return (
    <Link className={styles.tile} to={paths.tracked(number)} state={code ? { code } : undefined}>
      <span className={styles.tileHead}>
        <b>{title}</b>
        <Chip tone={tone}>{mayRate ? t(messages.rateMe) : t(saying)}</Chip>
      </span>
      <span className={`${page.plain} num`}>
        {t(said, { moment: say(reportedAt), number })}
        {closedAt && kind === 'closed' && (
          <>
            {' · '}
            {t(messages.took, { span: saySpan(Date.parse(closedAt) - Date.parse(reportedAt), language) })}
          </>
        )}
      </span>
      <StepBars mark={lastMark(steps)} ended={kind !== 'open'} />
      {kind === 'open' && <Holder tracked={tracked} />}
    </Link>
  )
}

/** Who holds it, and until when. */
export function Holder({ tracked }: { tracked: Pick<TrackedCase, 'holder' | 'dueAt'> }) {
  const t = useText()
  const { language } = useLanguage()
  const now = useNow()
  const { dueAt, holder } = tracked
  const late = dueAt !== null && Date.parse(dueAt) < now.getTime()
  return (
    <span className={styles.hold}>
      <span>{holder ? t(messages.holder, { holder }) : t(messages.noHolder)}</span>
      {dueAt ? (
        <b className="num" data-late={late || undefined}>
          {t(late ? messages.late : messages.due, { moment: sayMoment(dueAt, now, language) })}
        </b>
      ) : (
        <span>{t(messages.noDue)}</span>
      )}
    </span>
  )
}
