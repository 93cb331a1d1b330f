// /desk/audit: who read or did what, when and for what purpose. Looking here is recorded as well.
import { useText } from '../../../kernel/i18n/language.tsx'
import { defineMessages } from '../../../kernel/i18n/messages.ts'
import { useNarrow } from '../../../kernel/layout/narrow.ts'
import { endpoints } from '../../../kernel/paths.ts'
import { Empty } from '../../../kernel/ui/Empty.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { More } from '../../parts/More.tsx'
import { usePages } from '../../parts/pages.ts'
import styles from '../../parts/parts.module.css'
import { holders, StewardPage } from '../../parts/StewardPage.tsx'
import { AuditFilters } from './AuditFilters.tsx'
import { type AuditEntry, AuditRows } from './AuditRows.tsx'
import { queryOf, useAuditFilter } from './filter.ts'

const messages = defineMessages({
  title: { zh: '审计', en: 'Audit' },
  intro: {
    zh: '谁在什么时候做了什么、看了什么、为了什么。记录只增不改；您在这里的查阅也会记下。',
    en: 'Who did or read what, when and for what purpose. Records are only ever added; your looking here is recorded too.',
  },
  filters: { zh: '筛选', en: 'Filters' },
  none: { zh: '这段时间没有符合的记录', en: 'Nothing recorded matches' },
  noneHint: { zh: '放宽时间或条件再看。', en: 'Widen the period or the filters.' },
})

const need = ['audit.read']

export function AuditPage() {
  const t = useText()
  const filter = useAuditFilter()
  const narrow = useNarrow()
  return (
    <StewardPage title={t(messages.title)} intro={t(messages.intro)} need={need} who={holders.auditor}>
      <details open={!narrow}>
        <summary className={styles.summary}>{t(messages.filters)}</summary>
        <AuditFilters key={JSON.stringify(filter)} filter={filter} />
      </details>
      <Record />
    </StewardPage>
  )
}

function Record() {
  const t = useText()
  const asked = queryOf(useAuditFilter())
  const query = usePages<AuditEntry>(['audit', asked], (cursor) =>
    endpoints.audit({ ...asked, cursor, limit: 50 }),
  )
  return (
    <Loaded query={query}>
      {() => (
        <>
          {query.items.length === 0 ? (
            <Empty title={t(messages.none)}>
              <p>{t(messages.noneHint)}</p>
            </Empty>
          ) : (
            <AuditRows entries={query.items} />
          )}
          <More query={query} />
        </>
      )}
    </Loaded>
  )
}
