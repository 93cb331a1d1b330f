// The notice of the day in its colour; what to do opens below it. Its name says the colour too.
import { useText } from '../i18n/language.tsx'
import { defineMessages } from '../i18n/messages.ts'
import styles from './place.module.css'
import { usePlace, useSaid } from './place.ts'

const messages = defineMessages({ what: { zh: '怎么办', en: 'What to do' } })

export function PlaceNotice() {
  const t = useText()
  const said = useSaid()
  const notice = usePlace().data?.notice
  if (!notice) return null
  const { advice, text, title, tone } = notice
  return (
    <section className={styles.notice} data-tone={tone} aria-label={said(title)}>
      <p>
        <b>{said(title)}</b> {said(text)}
      </p>
      {advice && (
        <details>
          <summary>{t(messages.what)}</summary>
          <p className={styles.advice}>{said(advice)}</p>
        </details>
      )}
    </section>
  )
}
