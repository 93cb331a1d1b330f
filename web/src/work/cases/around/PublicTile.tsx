// One case as everybody sees it: what kind, roughly where, who holds it, until when, how many met it.
import type { ReactNode } from 'react'
import { useLanguage, useText } from '../../../kernel/i18n/language.tsx'
import { sayMoment } from '../../../kernel/time/moments.ts'
import { useNow } from '../../../kernel/time/now.ts'
import { Chip } from '../../../kernel/ui/Chip.tsx'
import page from '../../../kernel/ui/portal.module.css'
import { markOfState } from '../track/progress.ts'
import { StepBars } from '../track/StepBars.tsx'
import track from '../track/track.module.css'
import type { PublicCase } from './api.ts'
import { messages } from './tile-messages.ts'

interface PublicTileProps {
  of: PublicCase
  /** Something to do with it, such as joining in. */
  children?: ReactNode
}

/** Rounded places make near distances a guess: below this it is simply here. */
const besides = 100

export function PublicTile({ children, of }: PublicTileProps) {
  const t = useText()
  const { language } = useLanguage()
  const now = useNow(60_000)
  const say = (moment: string) => sayMoment(moment, now, language)
  const { category, closedAt, dueAt, holder, kind, metres, number, regions, reportedAt, saying } = of
  const open = kind === 'open'
  const late = open && dueAt !== null && Date.parse(dueAt) < now.getTime()
  const mark = markOfState(of.state)
  const where = regions.slice(-2).map(({ name }) => name)
  const far = metres === null ? '' : metres < besides ? t(messages.here) : t(messages.metres, { metres })
  return (
    <article className={track.tile}>
      <div className={track.tileHead}>
        <b>{t(category.name)}</b>
        <Chip tone={open ? 'blue' : 'green'}>{t(saying)}</Chip>
      </div>
      <p className={`${page.plain} num`}>{[...where, far].filter(Boolean).join(' · ')}</p>
      <p className={`${page.fine} num`}>
        {t(messages.reported, { moment: say(reportedAt) })} · {t(messages.number, { number })}
      </p>
      {mark && <StepBars mark={mark} ended={!open} />}
      <p className={track.hold}>
        <span>{holder ? t(messages.holder, { holder }) : t(messages.noHolder)}</span>
        {open && dueAt && (
          <b className="num" data-late={late || undefined}>
            {t(late ? messages.late : messages.due, { moment: say(dueAt) })}
          </b>
        )}
        {!open && closedAt && <span className="num">{t(messages.doneOn, { moment: say(closedAt) })}</span>}
      </p>
      {children}
      {!children && of.supports > 0 && (
        <p className={page.plain}>{t(messages.supports, { count: of.supports })}</p>
      )}
    </article>
  )
}
