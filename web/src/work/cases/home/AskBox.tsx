// One field to say it, with a photo and the place where they are at hand. What is given goes on to the next page.
import { type ChangeEvent, type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { useText } from '../../../kernel/i18n/language.tsx'
import { paths } from '../../../kernel/paths.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import { useDevicePosition } from '../mine/device-position.ts'
import { type Draft, emptyDraft, keepDraft, recallDraft } from '../report/draft.ts'
import styles from './home.module.css'
import { messages } from './home-messages.ts'

export function AskBox() {
  const t = useText()
  const navigate = useNavigate()
  const [draft, setDraft] = useState(() => recallDraft() ?? emptyDraft())
  const [taking, setTaking] = useState(false)
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    keepDraft(next)
  }
  const { locate, state } = useDevicePosition((point) => change({ point }))
  const begin = (event: FormEvent) => {
    event.preventDefault()
    keepDraft(draft)
    navigate(paths.report())
  }
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])]
    if (files.length === 0) return
    setTaking(true)
    keepDraft(draft)
    await addPhotos(files)
    navigate(paths.report())
  }
  return (
    <form className={styles.ask} onSubmit={begin}>
      <textarea
        aria-label={t(messages.words)}
        placeholder={t(messages.example)}
        value={draft.words}
        maxLength={2000}
        rows={2}
        onChange={(event) => change({ words: event.target.value })}
      />
      <div className={styles.askRow}>
        <label className={styles.tool} data-busy={taking || undefined}>
          <input
            type="file"
            className="unseen"
            accept="image/*"
            capture="environment"
            disabled={taking}
            onChange={(event) => void take(event)}
          />
          {t(messages.photo)}
        </label>
        <Button busy={state === 'busy'} onClick={locate}>
          {t(messages.locate)}
        </Button>
        <Button type="submit" look="primary">
          {t(messages.next)}
        </Button>
      </div>
      <p className={styles.askState} role="status">
        {state === 'failed' && t(messages.locateFailed)}
        {state === 'idle' && draft.point && t(messages.located)}
      </p>
    </form>
  )
}

/** Made small and kept before the next page opens; what shrinks photos is fetched only now. */
async function addPhotos(files: readonly File[]): Promise<void> {
  const [{ readPicked }, { shrinkPhoto }, { mostPhotos }, { keepPhotos, recallPhotos }] = await Promise.all([
    import('../attachments/pick.ts'),
    import('../attachments/shrink.ts'),
    import('../attachments/photo.ts'),
    import('../report/draft-photos.ts'),
  ])
  const before = await recallPhotos()
  const { photos } = await readPicked(files, mostPhotos - before.length, shrinkPhoto)
  await keepPhotos([...before, ...photos])
}
