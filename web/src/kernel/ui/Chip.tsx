// A short state in its colour; the words carry the meaning, the colour only repeats it.
import type { ReactNode } from 'react'
import styles from './ui.module.css'

export type Tone = 'plain' | 'red' | 'orange' | 'yellow' | 'blue' | 'green'

export function Chip({ children, tone = 'plain' }: { children: ReactNode; tone?: Tone }) {
  return <span className={tone === 'plain' ? styles.chip : `${styles.chip} ${styles[tone]}`}>{children}</span>
}
