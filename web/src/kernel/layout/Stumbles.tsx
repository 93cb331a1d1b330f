// Script that failed outside the drawing of a page (in a button, in a promise) would leave the reader before a page that does
// nothing: it says so, and that what was typed is still there.
import { useSyncExternalStore } from 'react'
import { useText } from '../i18n/language.tsx'
import { defineMessages } from '../i18n/messages.ts'
import { isOurStumble } from '../stumbles.ts'
import { Button } from '../ui/Button.tsx'
import styles from './stumbles.module.css'

const messages = defineMessages({
  title: { zh: '这一页刚才出了点问题', en: 'Something on this page just went wrong' },
  hint: {
    zh: '填写的内容还在。没有反应的话，刷新后再试一次。',
    en: 'What you typed is still here. If nothing happens, reload and try again.',
  },
  reload: { zh: '刷新', en: 'Reload' },
  close: { zh: '知道了', en: 'Close' },
})

let stumbled = false
const listeners = new Set<() => void>()

function tell(now: boolean): void {
  if (stumbled === now) return
  stumbled = now
  for (const listener of listeners) listener()
}

/** Once, at the start. */
export function watchStumbles(): void {
  window.addEventListener('error', ({ error }) => isOurStumble(error) && tell(true))
  window.addEventListener('unhandledrejection', ({ reason }) => isOurStumble(reason) && tell(true))
}

export function Stumbles() {
  const t = useText()
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => stumbled,
  )
  if (!shown) return null
  return (
    <div className={styles.bar} role="alert">
      <p>
        <b>{t(messages.title)}</b> {t(messages.hint)}
      </p>
      <Button onClick={() => location.reload()}>{t(messages.reload)}</Button>
      <Button look="quiet" onClick={() => tell(false)}>
        {t(messages.close)}
      </Button>
    </div>
  )
}
