// A list and what is open of it: side by side on a desktop; on a phone one after the other, with the way back.
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import styles from './parts.module.css'

interface SplitProps {
  list: ReactNode
  /** Undefined: nothing is open. */
  detail: ReactNode | undefined
  back: { to: string; label: string }
}

export function Split({ back, detail, list }: SplitProps) {
  return (
    <div className={detail ? `${styles.split} ${styles.opened}` : styles.split}>
      <div className={styles.splitList}>{list}</div>
      {detail && (
        <section
          className={styles.splitDetail}
          aria-label={back.label}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: @NOTE what has nothing to press is scrolled by keyboard too
          tabIndex={0}
        >
          <Link to={back.to} className={styles.back}>
            ‹ {back.label}
          </Link>
          {detail}
        </section>
      )}
    </div>
  )
}
