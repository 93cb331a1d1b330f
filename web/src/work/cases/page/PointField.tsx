// The map under a cross: whoever moves it gives another place.
import { useText } from '../../../kernel/i18n/language.tsx'
import { LazyMap } from '../../../kernel/map/LazyMap.tsx'
import type { Point } from '../../../kernel/map/layers.ts'
import { fieldMessages } from '../case-messages.ts'
import styles from './page.module.css'

export function PointField({ at, onChange }: { at: Point | null; onChange(point: Point): void }) {
  const t = useText()
  const label = t(fieldMessages.point)
  return (
    <div className={styles.field}>
      <b>{label}</b>
      <div className={styles.point}>
        <LazyMap label={label} mark={at} onPick={onChange} />
      </div>
    </div>
  )
}
