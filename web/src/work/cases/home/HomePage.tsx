// The first page: one field to say it, one to see how far it is.
import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { useText } from '../../../kernel/i18n/language.tsx'
import { PageTitle } from '../../../kernel/layout/PageTitle.tsx'
import { paths } from '../../../kernel/paths.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import { emptyDraft, keepDraft, recallDraft } from './draft.ts'
import styles from './report.module.css'
import { messages } from './report-messages.ts'
import { TrackForm } from './TrackForm.tsx'

export function HomePage() {
  const t = useText()
  const navigate = useNavigate()
  const [words, setWords] = useState(() => recallDraft()?.words ?? '')
  const begin = (event: FormEvent) => {
    event.preventDefault()
    keepDraft({ ...(recallDraft() ?? emptyDraft()), words })
    navigate(paths.report())
  }
  return (
    <div className={styles.columns}>
      <PageTitle title={t(messages.title)} />
      <section>
        <h1 className={styles.greeting}>{t(messages.title)}</h1>
        <form className={styles.ask} onSubmit={begin}>
          <textarea
            aria-label={t(messages.words)}
            placeholder={t(messages.example)}
            value={words}
            maxLength={2000}
            rows={3}
            onChange={(event) => setWords(event.target.value)}
          />
          <div className={styles.askRow}>
            <Button type="submit" look="primary">
              {t(messages.next)}
            </Button>
          </div>
        </form>
        <h2 className={styles.heading}>{t(messages.nextTitle)}</h2>
        <p className={styles.plain}>{t(messages.nextSteps)}</p>
      </section>
      <section>
        <h2 className={styles.heading}>{t(messages.track)}</h2>
        <TrackForm />
      </section>
    </div>
  )
}
