// The words beside what is pointed at. It never lies under the pointer and never leaves the map.
import styles from './map.module.css'
import type { Tip } from './tips.ts'

interface MapTipProps {
  tip: Tip
  x: number
  y: number
}

export function MapTip({ tip, x, y }: MapTipProps) {
  return (
    <div className={styles.tip} style={{ left: x, top: y }} role="status">
      <b>{tip.title}</b>
      {tip.lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  )
}
