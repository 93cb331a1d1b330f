// Organisations that were called to help (吹哨报到): when called, until when to arrive, when there, when done.
import { useLanguage, useText } from '../../../kernel/i18n/language.tsx'
import { sayMoment } from '../../../kernel/time/moments.ts'
import { useNow } from '../../../kernel/time/now.ts'
import { Chip, type Tone } from '../../../kernel/ui/Chip.tsx'
import type { CaseDetail, CoHandler } from '../api/cases.ts'
import { messages } from '../case-messages.ts'
import styles from './page.module.css'

export function CoHandlers({ of }: { of: CaseDetail }) {
  const t = useText()
  if (of.coHandlers.length === 0) return null
  return (
    <section className={styles.stack}>
      <h2 className={styles.title}>{t(messages.helping)}</h2>
      <ul className={styles.helpers}>
        {of.coHandlers.map((helper) => (
          <Helper key={`${helper.organisation.id} ${helper.calledAt}`} helper={helper} />
        ))}
      </ul>
    </section>
  )
}

function Helper({ helper }: { helper: CoHandler }) {
  const t = useText()
  const { language } = useLanguage()
  const now = useNow()
  const say = (moment: string) => sayMoment(moment, now, language)
  const { arriveBy, arrivedAt, calledAt, finishedAt, organisation } = helper
  const late = !arrivedAt && arriveBy !== null && Date.parse(arriveBy) < now.getTime()
  const tone: Tone = finishedAt ? 'green' : late ? 'red' : arrivedAt ? 'blue' : 'orange'
  const state = finishedAt
    ? t(messages.helped, { moment: say(finishedAt) })
    : arrivedAt
      ? t(messages.arrived, { moment: say(arrivedAt) })
      : arriveBy
        ? t(late ? messages.notArrived : messages.arriveBy, { moment: say(arriveBy) })
        : t(messages.called, { moment: say(calledAt) })
  return (
    <li>
      <span>
        {organisation.name} <small className="num">{t(messages.called, { moment: say(calledAt) })}</small>
      </span>
      <Chip tone={tone}>{state}</Chip>
    </li>
  )
}
