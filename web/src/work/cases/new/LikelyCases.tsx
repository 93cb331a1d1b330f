// What may have been reported already, as soon as enough is known to ask: shown before it is filed once more.
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useLanguage, useText } from '../../../kernel/i18n/language.tsx'
import { paths } from '../../../kernel/paths.ts'
import { sayMoment } from '../../../kernel/time/moments.ts'
import { useNow } from '../../../kernel/time/now.ts'
import { useSettled } from '../../../kernel/time/settled.ts'
import { fetchLikely, type Unfiled } from '../api/duplicates.ts'
import styles from './new.module.css'
import { newMessages as messages } from './new-messages.ts'
import type { OthersReport } from './new-report.ts'

export function LikelyCases({ report: { category, description, point, title } }: { report: OthersReport }) {
  const t = useText()
  const { language } = useLanguage()
  const now = useNow()
  const about: Unfiled = {
    text: `${title} ${description}`.trim(),
    ...(category && { category }),
    ...(point && { point }),
  }
  const asked = useSettled(JSON.stringify(about), 600)
  const { data = [] } = useQuery({
    queryKey: ['cases', 'likely', asked],
    queryFn: ({ signal }) => fetchLikely(JSON.parse(asked) as Unfiled, signal),
    enabled: point !== null && about.text.length > 3,
    placeholderData: (before) => before,
    retry: false,
  })
  return (
    <div role="status">
      {data.length > 0 && (
        <section className={styles.likely}>
          <h2>{t(messages.likely)}</h2>
          <p>{t(messages.likelyHint)}</p>
          <ul>
            {data.map(({ metres, number, reportedAt, title: name }) => (
              <li key={number}>
                <Link to={paths.case(number)}>{name}</Link>{' '}
                <small className="num">
                  {[
                    number,
                    metres === null ? '' : t(messages.metres, { metres: Math.round(metres) }),
                    sayMoment(reportedAt, now, language),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
