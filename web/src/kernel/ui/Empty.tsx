// An empty list says so and what to do next; a waiting one shows the shape of what comes.
import type { ReactNode } from 'react'
import { useText } from '../i18n/language.tsx'
import { defineMessages } from '../i18n/messages.ts'
import styles from './ui.module.css'

const messages = defineMessages({ loading: { zh: '正在取…', en: 'Loading…' } })

export function Empty({ children, title }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <h2 className={styles.emptyTitle}>{title}</h2>
      {children}
    </div>
  )
}

export function Waiting({ lines = 6 }: { lines?: number }) {
  const t = useText()
  return (
    <div className={styles.shape} role="status">
      <span className="unseen">{t(messages.loading)}</span>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <div key={line} className={styles.bar} aria-hidden />
      ))}
    </div>
  )
}
