// One matter of a page under its own heading.
import type { ReactNode } from 'react'
import styles from './parts.module.css'

interface PanelProps {
  title: string
  actions?: ReactNode
  children: ReactNode
}

export function Panel({ actions, children, title }: PanelProps) {
  return (
    <section className={styles.panel}>
      <header>
        <h2>{title}</h2>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </section>
  )
}
