// Cases near by that may be the same. Merging goes through the same form as every other action.
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useLanguage, useText } from '../../../kernel/i18n/language.tsx'
import { paths } from '../../../kernel/paths.ts'
import { sayMoment } from '../../../kernel/time/moments.ts'
import { useNow } from '../../../kernel/time/now.ts'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import { type CaseDetail, type Duplicate, fetchDuplicates } from '../api.ts'
import { messages } from '../case-messages.ts'
import { ActionForm } from './ActionForm.tsx'
import styles from './page.module.css'

export function CaseDuplicates({ of }: { of: CaseDetail }) {
  const t = useText()
  const { language } = useLanguage()
  const now = useNow()
  const [into, setInto] = useState<Duplicate | null>(null)
  const { data, error, refetch } = useQuery({
    queryKey: ['cases', 'duplicates', of.number],
    queryFn: ({ signal }) => fetchDuplicates(of.number, signal),
    enabled: of.kind === 'open',
  })
  const merge = of.actions.find(({ kind }) => kind === 'merge')
  if (error) return <ProblemNotice error={error} onAgain={() => void refetch()} />
  if (!data || data.length === 0) return null
  return (
    <section className={styles.stack}>
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
          {merge && <Button onClick={() => setInto(other)}>{t(messages.mergeInto)}</Button>}
        </div>
      ))}
      {merge && into && (
        <ActionForm of={of} action={merge} given={{ caseId: into.id }} onClose={() => setInto(null)} />
      )}
    </section>
  )
}
