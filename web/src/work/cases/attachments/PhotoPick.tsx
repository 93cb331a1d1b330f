// Photos by camera or from files: turned upright and made small on the device, shown with how far each one is sent.
import { type ChangeEvent, useEffect, useId, useRef, useState } from 'react'
import { useText } from '../../../kernel/i18n/language.tsx'
import { messages } from './attachment-messages.ts'
import styles from './attachments.module.css'
import { PhotoTile } from './PhotoTile.tsx'
import { dropPhoto, mostPhotos, type Photo } from './photo.ts'
import { type Picked, readPicked } from './pick.ts'
import { shrinkPhoto } from './shrink.ts'
import { useSubmitLater } from './use-submit-later.ts'

interface PhotoPickProps {
  value?: readonly Photo[] | undefined
  onChange?(photos: Photo[]): void
  /** Photos that were picked elsewhere, whenever they come; gives back how to stop. */
  from?: (take: (files: readonly File[]) => void) => () => void
  max?: number
  /** What the photos are of; "照片" when left out. */
  label?: string
  error?: string | undefined
  disabled?: boolean
}

export function PhotoPick({
  disabled = false,
  error,
  from,
  label,
  max = mostPhotos,
  onChange,
  value = [],
}: PhotoPickProps) {
  const t = useText()
  const id = useId()
  const [underWay, setUnderWay] = useState(0)
  const preparing = underWay > 0
  const [last, setLast] = useState<Picked | null>(null)
  // Shrinking takes a moment, in which a photo may be removed: what is added comes to what stands then.
  const latest = useRef(value)
  latest.current = value
  const left = max - value.length
  const self = useRef<HTMLFieldSetElement>(null)
  useSubmitLater(self, preparing)

  async function add(files: readonly File[]): Promise<void> {
    if (files.length === 0) return
    setUnderWay((before) => before + 1)
    try {
      const picked = await readPicked(files, max - latest.current.length, shrinkPhoto)
      setLast(picked)
      const all = [...latest.current, ...picked.photos]
      latest.current = all
      onChange?.(all)
    } finally {
      setUnderWay((before) => before - 1)
    }
  }
  const adding = useRef(add)
  adding.current = add
  useEffect(() => from?.((files) => void adding.current(files)), [from])

  function pick({ target }: ChangeEvent<HTMLInputElement>): void {
    const files = [...(target.files ?? [])]
    target.value = ''
    void add(files)
  }

  function remove(photo: Photo): void {
    dropPhoto(photo)
    setLast(null)
    onChange?.(latest.current.filter((one) => one !== photo))
  }

  const closed = disabled || preparing || left <= 0
  return (
    <fieldset ref={self} className={styles.picker} aria-describedby={`${id}-room`}>
      <legend className={styles.label}>{label ?? t(messages.photos)}</legend>
      {value.length > 0 && (
        <ul className={styles.tiles}>
          {value.map((photo, index) => (
            <PhotoTile
              key={photo.preview || `${photo.name} ${photo.blob.size}`}
              photo={photo}
              index={index}
              count={value.length}
              disabled={disabled}
              onRemove={() => remove(photo)}
            />
          ))}
        </ul>
      )}
      {left > 0 && (
        <div className={styles.doors}>
          <label className={`${styles.door} ${styles.camera}`} data-closed={closed || undefined}>
            <input
              type="file"
              className="unseen"
              accept="image/*"
              capture="environment"
              disabled={closed}
              onChange={pick}
            />
            {t(messages.camera)}
          </label>
          <label className={styles.door} data-closed={closed || undefined}>
            <input
              type="file"
              className="unseen"
              accept="image/*"
              multiple
              disabled={closed}
              onChange={pick}
            />
            {t(messages.choose)}
          </label>
        </div>
      )}
      <p id={`${id}-room`} className={styles.help} role="status">
        {preparing ? t(messages.preparing) : roomIn()}
      </p>
      {last && <Refusals picked={last} max={max} />}
      {error && (
        <p className={styles.problem} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )

  function roomIn(): string {
    const count = value.length
    if (left <= 0) return t(messages.full, { count })
    return count === 0 ? t(messages.room, { max }) : t(messages.picked, { count, left })
  }
}

function Refusals({ max, picked: { over, refused } }: { picked: Picked; max: number }) {
  const t = useText()
  if (over === 0 && refused.length === 0) return null
  return (
    <div className={styles.problem} role="alert">
      {refused.map(({ name, why }) => (
        <p key={name}>{t(messages[why], { name })}</p>
      ))}
      {over > 0 && <p>{t(messages.tooMany, { max, count: over })}</p>}
    </div>
  )
}
