// Cases near by that may be the same: looked at side by side before they are merged, by the same form as every action.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { useLanguage, useText } from '../../../kernel/i18n/language.tsx'
import { kept } from '../../../kernel/offline/kept.ts'
import { paths } from '../../../kernel/paths.ts'
import { sayMoment } from '../../../kernel/time/moments.ts'
import { useNow } from '../../../kernel/time/now.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import type { CaseDetail } from '../api/cases.ts'
import { type Duplicate, fetchDuplicates } from '../api/duplicates.ts'
import { messages } from '../case-messages.ts'
import { ActionForm } from './ActionForm.tsx'
import { CompareCases } from './CompareCases.tsx'
import styles from './page.module.css'

export function CaseDuplicates({ of }: { of: CaseDetail }) {
  const t = useText()
  const { language } = useLanguage()
  const now = useNow()
  const [beside, setBeside] = useState<Duplicate | null>(null)
  const [into, setInto] = useState<Duplicate | null>(null)
  const { data, error, refetch } = useQuery({
    queryKey: ['cases', 'duplicates', of.number],
    queryFn: ({ signal }) => kept(`duplicates ${of.number}`, () => fetchDuplicates(of.number, signal)),
    enabled: of.kind === 'open',
  })
  const merge = of.actions.find(({ kind }) => kind === 'merge')
  if (error && !data) return <ProblemNotice error={error} onAgain={() => void refetch()} />
  if (!data || data.length === 0) return null
  return (
    <section className={styles.stack} aria-label={t(messages.duplicates)}>
      <h2 className={styles.title}>{t(messages.duplicates)}</h2>
      {data.map((other) => (
        <div key={other.number} className={styles.duplicate}>
          <span>
            <Link to={paths.case(other.number)}>{other.title}</Link>{' '}
            <small className="num">
              {[
                other.number,
                other.metres === null ? '' : t(messages.metres, { metres: Math.round(other.metres) }),
                sayMoment(other.reportedAt, now, language),
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </span>
          <Button onClick={() => setBeside(other)}>{t(messages.compare)}</Button>
        </div>
      ))}
      {beside && (
        <CompareCases
          of={of}
          other={beside}
          onClose={() => setBeside(null)}
          onMerge={
            merge &&
            (() => {
              setInto(beside)
              setBeside(null)
            })
          }
        />
      )}
      {merge && into && (
        <ActionForm of={of} action={merge} given={{ caseId: into.id }} onClose={() => setInto(null)} />
      )}
    </section>
  )
}
