// One picked photo: how it looks, how far it is sent, and the way to take it out again.
import { useLanguage, useText } from '../../../kernel/i18n/language.tsx'
import { describeProblem } from '../../../kernel/problems.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import { messages } from './attachment-messages.ts'
import styles from './attachments.module.css'
import type { Photo } from './photo.ts'
import { uploadPhoto, useUpload } from './uploads.ts'

interface PhotoTileProps {
  photo: Photo
  index: number
  count: number
  disabled: boolean
  onRemove(): void
}

export function PhotoTile({ count, disabled, index, onRemove, photo }: PhotoTileProps) {
  const t = useText()
  const place = { index: index + 1, count }
  return (
    <li className={styles.tile}>
      {photo.preview ? (
        <img className={styles.picture} src={photo.preview} alt={t(messages.one, place)} />
      ) : (
        <p className={styles.unseenPicture}>
          {photo.name}
          <small>{t(messages.noPreview)}</small>
        </p>
      )}
      <button
        type="button"
        className={styles.remove}
        aria-label={t(messages.remove, { index: index + 1 })}
        disabled={disabled}
        onClick={onRemove}
      >
        <span aria-hidden>×</span>
      </button>
      <Progress photo={photo} />
    </li>
  )
}

function Progress({ photo }: { photo: Photo }) {
  const t = useText()
  const { language } = useLanguage()
  const state = useUpload(photo)
  if (state.is === 'waiting') return null
  if (state.is === 'sent') return <p className={styles.state}>{t(messages.sent)}</p>
  if (state.is === 'sending') {
    const percent = Math.round(state.done * 100)
    return (
      <div className={styles.state}>
        <progress max={100} value={percent} aria-label={t(messages.sending, { percent })} />
        <span aria-hidden>{t(messages.sending, { percent })}</span>
      </div>
    )
  }
  const { again, fields, title } = describeProblem(state.error, language)
  return (
    <div className={styles.failed} role="alert">
      <p>{Object.values(fields)[0] ?? title}</p>
      {again && <Button onClick={() => void uploadPhoto(photo).catch(() => {})}>{t(messages.again)}</Button>}
    </div>
  )
}
