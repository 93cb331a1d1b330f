// The cinnabar seal, the only place for its colour.
import { Link } from 'react-router'
import styles from './ui.module.css'

export function Mark({ name, to }: { name: string; to: string }) {
  return (
    <Link to={to} className={styles.mark}>
      <span className={styles.seal} aria-hidden>
        善
      </span>
      <span className={styles.markName}>{name}</span>
    </Link>
  )
}
