// The head of a case: title with the time left, then what, where and whose in one line.
import { useText } from '../../../kernel/i18n/language.tsx'
import { defineMessages } from '../../../kernel/i18n/messages.ts'
import { Chip } from '../../../kernel/ui/Chip.tsx'
import type { CaseDetail } from '../api/cases.ts'
import { messages } from '../case-messages.ts'
import { TimeLeftChip } from '../TimeLeft.tsx'
import { useChannelName } from '../use-channel-name.ts'
import styles from './page.module.css'

const said = defineMessages({
  unsure: { zh: '{state}（还没送到）', en: '{state} (not sent yet)' },
  supports: { zh: '{count} 人也说了', en: '{count} more said so' },
})

interface CaseHeadProps {
  of: CaseDetail
  /** The state is what one's own unsent steps will make of it. */
  unsure?: boolean
}

export function CaseHead({ of, unsure = false }: CaseHeadProps) {
  const t = useText()
  const channel = useChannelName()
  const what = [t(of.category.name), of.condition && t(of.condition.name)].filter(Boolean).join(' · ')
  const state = t(of.stateName)
  const supports = of.supports ?? 0
  return (
    <header className={styles.head}>
      <h1>
        {of.title} <TimeLeftChip of={of} />
      </h1>
      <ul className={styles.meta}>
        <li className="num">{of.number}</li>
        <li>{unsure ? <Chip tone="orange">{t(said.unsure, { state })}</Chip> : state}</li>
        <li>{what}</li>
        <li>{of.region?.name ?? t(messages.noRegion)}</li>
        <li>{of.organisation?.name ?? t(messages.noOrganisation)}</li>
        <li>{channel(of.channel)}</li>
        {supports > 0 && <li>{t(said.supports, { count: supports })}</li>}
      </ul>
    </header>
  )
}
