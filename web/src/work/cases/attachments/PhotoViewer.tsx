// One photo large, over the page: Esc closes, the arrows go on, the keyboard stays inside.
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useText } from '../../../kernel/i18n/language.tsx'
import { Button } from '../../../kernel/ui/Button.tsx'
import type { Attachment } from './api.ts'
import { messages } from './attachment-messages.ts'
import styles from './attachments.module.css'

interface PhotoViewerProps {
  of: readonly Attachment[]
  label: string
  start: number
  onClose(): void
}

export function PhotoViewer({ label, of, onClose, start }: PhotoViewerProps) {
  const t = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  const [index, setIndex] = useState(start)
  const [lost, setLost] = useState('')
  useEffect(() => {
    dialog.current?.showModal()
    // Its own name is read out first, and no button looks chosen before somebody chose it.
    dialog.current?.focus()
  }, [])
  const photo = of[index]
  const count = of.length
  const move = (by: number) => setIndex((now) => Math.min(count - 1, Math.max(0, now + by)))
  const onKeyDown = (event: KeyboardEvent) => {
    // The page's own keys rest while a photo is open.
    event.stopPropagation()
    if (event.key === 'ArrowLeft') move(-1)
    if (event.key === 'ArrowRight') move(1)
  }
  if (!photo) return null
  const words = t(messages.one, { index: index + 1, count })
  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
      className={styles.viewer}
      aria-label={label}
      onClose={onClose}
      onKeyDown={onKeyDown}
      onClick={({ currentTarget, target }) => target === currentTarget && currentTarget.close()}
    >
      <div className={styles.stage}>
        {lost === photo.url ? (
          <p className={styles.lost} role="alert">
            {t(messages.lost)}
            <small>{t(messages.lostHint)}</small>
          </p>
        ) : (
          <img
            key={photo.id}
            className={styles.large}
            src={photo.url}
            alt={words}
            width={photo.width}
            height={photo.height}
            onError={() => setLost(photo.url)}
          />
        )}
      </div>
      <div className={styles.bar}>
        {count > 1 && (
          <Button aria-disabled={index === 0} onClick={() => move(-1)}>
            {t(messages.before)}
          </Button>
        )}
        <p className={styles.place} role="status">
          {words}
        </p>
        {count > 1 && (
          <Button aria-disabled={index === count - 1} onClick={() => move(1)}>
            {t(messages.after)}
          </Button>
        )}
        <Button look="primary" onClick={() => dialog.current?.close()}>
          {t(messages.close)}
        </Button>
      </div>
    </dialog>
  )
}
