// The head of a case: title with the time left, then what, where and whose in one line.
import { useText } from '../../../kernel/i18n/language.tsx'
import type { CaseDetail } from '../api.ts'
import { messages } from '../case-messages.ts'
import { TimeLeftChip } from '../TimeLeft.tsx'
import styles from './page.module.css'

export function CaseHead({ of }: { of: CaseDetail }) {
  const t = useText()
  const what = [t(of.category.name), of.condition && t(of.condition.name)].filter(Boolean).join(' · ')
  return (
    <header className={styles.head}>
      <h1>
        {of.title} <TimeLeftChip of={of} />
      </h1>
      <ul className={styles.meta}>
        <li className="num">{of.number}</li>
        <li>{t(of.stateName)}</li>
        <li>{what}</li>
        <li>{of.region?.name ?? t(messages.noRegion)}</li>
        <li>{of.organisation?.name ?? t(messages.noOrganisation)}</li>
      </ul>
    </header>
  )
}
