// Cases that were tied to this one, or merged with it.
import { Link } from 'react-router'
import { useText } from '../../../kernel/i18n/language.tsx'
import { paths } from '../../../kernel/paths.ts'
import type { CaseDetail } from '../api/cases.ts'
import { messages, relationMessages } from '../case-messages.ts'
import styles from './page.module.css'

export function CaseLinks({ of }: { of: CaseDetail }) {
  const t = useText()
  if (of.links.length === 0) return null
  return (
    <section className={styles.stack}>
      <h2 className={styles.title}>{t(messages.linked)}</h2>
      <ul className={styles.helpers}>
        {of.links.map(({ number, relation, title }) => (
          <li key={`${number} ${relation}`}>
            <span>
              <Link to={paths.case(number)}>{title}</Link> <small className="num">{number}</small>
            </span>
            <span className={styles.faint}>
              {Object.hasOwn(relationMessages, relation)
                ? t(relationMessages[relation as keyof typeof relationMessages])
                : relation}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
