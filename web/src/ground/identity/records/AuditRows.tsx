// The record as a table; a person or a subject narrows it to what concerns them.
import { Link } from 'react-router'
import type { AuditItem } from '../../../../../src/ground/identity/records/schema.ts'
import { useLanguage, useText } from '../../../kernel/i18n/language.tsx'
import { defineMessages } from '../../../kernel/i18n/messages.ts'
import { paths } from '../../../kernel/paths.ts'
import { sayMoment } from '../../../kernel/time/moments.ts'
import { useNow } from '../../../kernel/time/now.ts'
import styles from '../../parts/parts.module.css'
import { type Column, Rows } from '../../parts/Rows.tsx'
import { actionNames } from './action-names.ts'

export type AuditEntry = AuditItem

const messages = defineMessages({
  label: { zh: '操作与查阅记录', en: 'Record of doings and readings' },
  when: { zh: '时间', en: 'When' },
  who: { zh: '谁', en: 'Who' },
  what: { zh: '做了什么', en: 'Did what' },
  about: { zh: '对谁、对什么', en: 'To whom or what' },
  why: { zh: '目的', en: 'Purpose' },
  all: { zh: '全部记录', en: 'the whole record' },
  system: { zh: '系统', en: 'The hub itself' },
  anonymous: { zh: '未登录的人', en: 'Somebody not signed in' },
})

export function AuditRows({ entries }: { entries: AuditEntry[] }) {
  const t = useText()
  const { language } = useLanguage()
  const now = useNow()
  const nameOf = ({ actor, actorName }: AuditEntry): string => {
    if (actor === 'system') return t(messages.system)
    if (actor === 'anonymous') return t(messages.anonymous)
    return actorName ?? shortId(actor)
  }
  const columns: Column<AuditEntry>[] = [
    {
      key: 'when',
      title: t(messages.when),
      show: ({ at }) => <span className="num">{sayMoment(at, now, language)}</span>,
    },
    {
      key: 'who',
      title: t(messages.who),
      show: (entry) => <Link to={paths.audit({ actor: entry.actor })}>{nameOf(entry)}</Link>,
    },
    {
      key: 'what',
      title: t(messages.what),
      show: ({ action }) => (
        <>
          {actionNames[action] ? t(actionNames[action]) : action}
          <small>{action}</small>
        </>
      ),
    },
    {
      key: 'about',
      title: t(messages.about),
      show: ({ data, subject, subjectName }) => (
        <>
          <Link to={paths.audit({ subject })} title={subject}>
            {subject === 'all' ? t(messages.all) : (subjectName ?? shortId(subject))}
          </Link>
          {data && <small>{sayData(data)}</small>}
        </>
      ),
    },
    {
      key: 'why',
      title: t(messages.why),
      grow: true,
      show: ({ purpose }) => purpose ?? <span className={styles.faint}>—</span>,
    },
  ]
  return <Rows label={t(messages.label)} columns={columns} rows={entries} keyOf={({ id }) => id} />
}

/** The end of an id tells apart what was made in the same moment. */
function shortId(id: string): string {
  return /^[0-9a-f-]{36}$/.test(id) ? `…${id.slice(-8)}` : id
}

function sayData(data: Record<string, unknown>): string {
  return Object.entries(data)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(' · ')
    .slice(0, 200)
}
