// Names and values, one under the other.
import type { ReactNode } from 'react'
import styles from './parts.module.css'

export function Facts({ children }: { children: ReactNode }) {
  return <dl className={styles.facts}>{children}</dl>
}

/** Without a value a dash stands there. */
export function Fact({ children, name }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children || '—'}</dd>
    </div>
  )
}
