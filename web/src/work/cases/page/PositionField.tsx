// How far from the place the worker stands. The device's position is asked for with one tap, shown as a distance, and
// only the distance stays at the hub.
import { useState } from 'react'
import { useLanguage, useText } from '../../../kernel/i18n/language.tsx'
import { defineMessages } from '../../../kernel/i18n/messages.ts'
import type { Point } from '../../../kernel/map/layers.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import { fieldMessages } from '../case-messages.ts'
import type { Spot } from './action-values.ts'
import { metresBetween, sayDistance } from './distance.ts'
import styles from './page.module.css'

const messages = defineMessages({
  measure: { zh: '记下离现场多远', en: 'Note how far I am from the place' },
  measuring: { zh: '正在定位…', en: 'Finding where I am…' },
  far: {
    zh: '距案卷约 {distance}（定位误差 {accuracy} 米）',
    en: 'About {distance} from the case (accurate to {accuracy} m)',
  },
  remove: { zh: '不记了', en: 'Leave it out' },
  denied: {
    zh: '定位不了。可能没有允许这个网页定位；不记也能办。',
    en: 'The position could not be found, or is not allowed for this page. You can go on without it.',
  },
  privacy: { zh: '只留距离，不留您的位置。', en: 'Only the distance is kept, not where you are.' },
})

interface PositionFieldProps {
  of: Point
  value: Spot | null | undefined
  onChange(position: Spot | null): void
}

export function PositionField({ of, onChange, value }: PositionFieldProps) {
  const t = useText()
  const { language } = useLanguage()
  const [state, setState] = useState<'idle' | 'busy' | 'denied'>('idle')
  const measure = () => {
    if (!navigator.geolocation) return setState('denied')
    setState('busy')
    navigator.geolocation.getCurrentPosition(
      ({ coords: { accuracy, latitude, longitude } }) => {
        setState('idle')
        onChange({ lng: longitude, lat: latitude, accuracy: Math.round(accuracy) })
      },
      () => setState('denied'),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 30_000 },
    )
  }
  return (
    <div className={styles.field}>
      <b>{t(fieldMessages.position)}</b>
      <p role="status">
        {value
          ? t(messages.far, {
              distance: sayDistance(metresBetween(value, of), language),
              accuracy: value.accuracy,
            })
          : state === 'denied' && t(messages.denied)}
      </p>
      <div className={styles.ask}>
        {value ? (
          <Button onClick={() => onChange(null)}>{t(messages.remove)}</Button>
        ) : (
          <Button busy={state === 'busy'} onClick={measure}>
            {t(state === 'busy' ? messages.measuring : messages.measure)}
          </Button>
        )}
        <small className={styles.faint}>{t(messages.privacy)}</small>
      </div>
    </div>
  )
}
