// Photos of a case, small in a row; each opens large.
import { useRef, useState } from 'react'
import { useText } from '../../../kernel/i18n/language.tsx'
import type { Attachment } from './api.ts'
import { messages } from './attachment-messages.ts'
import styles from './attachments.module.css'
import { PhotoViewer } from './PhotoViewer.tsx'

interface PhotoStripProps {
  of: readonly Attachment[]
  /** What they are photos of: names the row for whoever cannot see it. */
  label?: string
}

export function PhotoStrip({ label, of }: PhotoStripProps) {
  const t = useText()
  const [open, setOpen] = useState<number | null>(null)
  const opened = useRef<HTMLButtonElement | null>(null)
  if (of.length === 0) return null
  const name = label ?? t(messages.photos)
  return (
    <>
      <ul className={styles.strip} aria-label={name}>
        {of.map((photo, index) => (
          <li key={photo.id}>
            <button
              type="button"
              className={styles.thumb}
              aria-label={t(messages.open, { label: name, index: index + 1, count: of.length })}
              onClick={({ currentTarget }) => {
                opened.current = currentTarget
                setOpen(index)
              }}
            >
              <Thumb photo={photo} />
            </button>
          </li>
        ))}
      </ul>
      {open !== null && (
        <PhotoViewer
          of={of}
          label={name}
          start={open}
          onClose={() => {
            setOpen(null)
            opened.current?.focus()
          }}
        />
      )}
    </>
  )
}

function Thumb({ photo }: { photo: Attachment }) {
  const t = useText()
  const [lost, setLost] = useState('')
  if (lost === photo.thumbnail) return <span className={styles.lostThumb}>{t(messages.lost)}</span>
  return (
    <img
      className={styles.picture}
      src={photo.thumbnail}
      alt=""
      loading="lazy"
      decoding="async"
      onError={() => setLost(photo.thumbnail)}
    />
  )
}
