// A question over the page: the browser's own dialog keeps the focus inside, and Escape closes it. On a phone it is a
// sheet from below, under the thumb.
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useText } from '../i18n/language.tsx'
import { defineMessages } from '../i18n/messages.ts'
import { Button } from '../ui/Button.tsx'
import styles from './desk-ui.module.css'

const messages = defineMessages({ close: { zh: '关上这个窗口', en: 'Leave this window' } })

interface DialogProps {
  title: string
  onClose(): void
  children: ReactNode
  /** The buttons below; a way to close is always there. */
  footer?: ReactNode
  /** For two things side by side. */
  wide?: boolean
}

export function Dialog({ children, footer, onClose, title, wide = false }: DialogProps) {
  const t = useText()
  const heading = useId()
  const self = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = self.current
    const before = document.activeElement
    dialog?.showModal()
    if (dialog) firstOf(dialog)?.focus()
    return () => {
      dialog?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={self}
      className={styles.dialog}
      data-wide={wide || undefined}
      aria-labelledby={heading}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        onClose()
      }}
    >
      <div className={styles.dialogHead}>
        <h2 id={heading}>{title}</h2>
        <Button look="quiet" aria-label={t(messages.close)} onClick={onClose}>
          <span aria-hidden>×</span>
        </Button>
      </div>
      <div className={styles.dialogBody} data-part="body">
        {children}
      </div>
      {footer && (
        <div className={styles.dialogFoot} data-part="foot">
          {footer}
        </div>
      )}
    </dialog>
  )
}

const fields = ['input:not([type="file"])', 'textarea', 'select'].map(
  (field) => `[data-part="body"] ${field}`,
)

/** Where one begins: the first field, without one the first choice below, which is the harmless one. */
function firstOf(dialog: HTMLElement): HTMLElement | null {
  return dialog.querySelector<HTMLElement>(fields.join()) ?? dialog.querySelector('[data-part="foot"] button')
}
