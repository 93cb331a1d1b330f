// A map that may be missing: without a network its script or its tiles cannot come, and the page stands all the same.
import { Component, type ReactNode } from 'react'
import { useText } from '../../kernel/i18n/language.tsx'
import { defineMessages } from '../../kernel/i18n/messages.ts'
import { LazyMap } from '../../kernel/map/LazyMap.tsx'
import type { MapViewProps } from '../../kernel/map/MapView.tsx'
import { mapMessages } from '../../kernel/map/map-messages.ts'
import { useConnection } from '../../kernel/offline/connection.ts'
import { Button } from '../../kernel/ui/Button.tsx'
import styles from './case.module.css'

const messages = defineMessages({
  again: { zh: '重新打开这一页', en: 'Open this page again' },
})

export function GuardedMap(props: MapViewProps) {
  return (
    <Guard instead={<Missing />}>
      <LazyMap {...props} />
    </Guard>
  )
}

function Missing() {
  const t = useText()
  const { reached } = useConnection()
  return (
    <div className={styles.noMap}>
      <p>{t(mapMessages.network)}</p>
      {reached && <Button onClick={() => location.reload()}>{t(messages.again)}</Button>}
    </div>
  )
}

interface GuardProps {
  instead: ReactNode
  children: ReactNode
}

class Guard extends Component<GuardProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? this.props.instead : this.props.children
  }
}
