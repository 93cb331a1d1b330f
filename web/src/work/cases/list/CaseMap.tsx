// Where the open cases lie: counted when far, one by one when near; red where one is over its limit.
import { useCallback } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useText } from '../../../kernel/i18n/language.tsx'
import { LazyMap } from '../../../kernel/map/LazyMap.tsx'
import { paths } from '../../../kernel/paths.ts'
import { messages } from '../case-messages.ts'
import { useOpenPoints } from '../open-points.ts'
import styles from './list.module.css'

export function CaseMap() {
  const t = useText()
  const navigate = useNavigate()
  const [query] = useSearchParams()
  const points = useOpenPoints()
  const open = useCallback(
    (number: string) => navigate(paths.case(number, Object.fromEntries(query))),
    [navigate, query],
  )
  return (
    <div className={styles.map}>
      <LazyMap label={t(messages.mapLabel)} points={points} onPoint={open} />
      <p className={styles.mapHint}>{t(messages.mapHint)}</p>
    </div>
  )
}
