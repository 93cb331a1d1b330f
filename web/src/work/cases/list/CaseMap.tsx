// Where the cases lie: the hub's own layer of cases, counted when far, one by one when near.
import { useCallback } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useText } from '../../../kernel/i18n/language.tsx'
import { LazyMap } from '../../../kernel/map/LazyMap.tsx'
import { showCases } from '../../../kernel/map/layers.ts'
import { paths } from '../../../kernel/paths.ts'
import { messages } from '../case-messages.ts'
import styles from './list.module.css'

export function CaseMap() {
  const t = useText()
  const navigate = useNavigate()
  const [query] = useSearchParams()
  const open = useCallback(
    (_layer: string, { number }: Record<string, unknown>) => {
      if (typeof number === 'string') navigate(paths.case(number, Object.fromEntries(query)))
    },
    [navigate, query],
  )
  return (
    <div className={styles.map}>
      <LazyMap label={t(messages.mapLabel)} show={showCases} onFeature={open} />
      <p className={styles.mapHint}>{t(messages.mapHint)}</p>
    </div>
  )
}
