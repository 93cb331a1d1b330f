// A report and how it goes: five marks, who holds it, until when, each step in plain words, then what its sender may do.
import { useLanguage, useText } from '../../../kernel/i18n/language.tsx'
import { sayMoment } from '../../../kernel/time/moments.ts'
import { useNow } from '../../../kernel/time/now.ts'
import { saySpan } from '../../../kernel/time/urgency.ts'
import { Chip } from '../../../kernel/ui/Chip.tsx'
import page from '../../../kernel/ui/portal.module.css'
import type { TrackedCase } from '../api/tracked.ts'
import { PhotoStrip } from '../attachments/PhotoStrip.tsx'
import { scoreNames } from '../score-names.ts'
import { lastMark } from './progress.ts'
import { StepBars } from './StepBars.tsx'
import { TrackedActions } from './TrackedActions.tsx'
import { TrackedSteps } from './TrackedSteps.tsx'
import { Holder } from './TrackedTile.tsx'
import { messages } from './track-messages.ts'

export function TrackedCard({ code, tracked }: { tracked: TrackedCase; code: string }) {
  return (
    <div className={page.columns}>
      <div className={page.stack}>
        <Head tracked={tracked} />
        <TrackedActions tracked={tracked} code={code} />
      </div>
      <TrackedSteps tracked={tracked} />
    </div>
  )
}

function Head({ tracked }: { tracked: TrackedCase }) {
  const t = useText()
  const { language } = useLanguage()
  const now = useNow()
  const { address, category, closedAt, description, kind, number, rating, regionName } = tracked
  const { reportedAt, saying, steps, supporter, supports, title } = tracked
  const tone = kind === 'open' ? 'blue' : kind === 'closed' ? 'green' : 'plain'
  const score = scoreNames[rating as keyof typeof scoreNames]
  const [first] = steps
  const place = [regionName, address].filter(Boolean).join(' · ')
  return (
    <section className={page.card}>
      <header className={page.tight}>
        <div className={page.apart}>
          <h1>{supporter ? t(category.name) : title}</h1>
          <Chip tone={tone}>{t(saying)}</Chip>
        </div>
        <p className={`${page.plain} num`}>
          {t(supporter ? messages.joinedOn : messages.saidOn, {
            moment: sayMoment(reportedAt, now, language),
            number,
          })}
          {closedAt &&
            ` · ${t(messages.took, { span: saySpan(Date.parse(closedAt) - Date.parse(reportedAt), language) })}`}
        </p>
        <p className={page.plain}>
          {t(category.name)}
          {place && ` · ${place}`}
        </p>
        {supports > 0 && <p className={page.plain}>{t(messages.supports, { count: supports })}</p>}
      </header>
      <StepBars mark={lastMark(steps)} ended={kind !== 'open'} named />
      {kind === 'open' && <Holder tracked={tracked} />}
      {description && description !== title && (
        <div>
          <p className={page.fine}>{t(messages.yourWords)}</p>
          <p className={page.words}>{description}</p>
        </div>
      )}
      {first && first.kind === 'report' && first.attachments.length > 0 && (
        <PhotoStrip of={first.attachments} label={t(messages.photos)} />
      )}
      {score && <p>{t(messages.rated, { score: Number(rating), words: t(score) })}</p>}
    </section>
  )
}
