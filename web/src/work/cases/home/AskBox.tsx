// One field to say it, with a photo and the place where they are at hand. What is given goes on to the next page.
import { type FormEvent, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useText } from '../../../kernel/i18n/language.tsx'
import { paths } from '../../../kernel/paths.ts'
import { ApiProblem } from '../../../kernel/problems.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import { useDevicePosition } from '../mine/device-position.ts'
import { type Draft, emptyDraft, keepDraft, recallDraft } from '../report/draft.ts'
import { filesWaiting, giveFiles } from '../report/hand-over.ts'
import styles from './home.module.css'
import { messages } from './home-messages.ts'

export function AskBox() {
  const t = useText()
  const navigate = useNavigate()
  const [draft, setDraft] = useState(() => recallDraft() ?? emptyDraft())
  const [going, setGoing] = useState<'no' | 'yes' | 'failed'>('no')
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    keepDraft(next)
  }
  const { locate, state } = useDevicePosition((point) => change({ point }))
  const go = async () => {
    keepDraft(draft)
    setGoing('yes')
    try {
      // Only once it is certain that the next page comes: what was picked is still here if it does not.
      await import('../report/ReportPage.tsx')
      navigate(paths.report())
    } catch {
      setGoing('failed')
    }
  }
  const begin = (event: FormEvent) => {
    event.preventDefault()
    void go()
  }
  const latest = useRef(go)
  latest.current = go
  // @NOTE heard on the input itself: a camera may give its photo when this page has already left the document, where React
  // hears nothing more.
  const hear = (input: HTMLInputElement | null) => {
    if (!input) return
    input.onchange = () => {
      const files = [...(input.files ?? [])]
      if (files.length === 0) return
      giveFiles(files)
      input.value = ''
      if (input.isConnected) void latest.current()
    }
  }
  const photos = filesWaiting()
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
        <label className={styles.tool}>
          <input type="file" className="unseen" accept="image/*" capture="environment" ref={hear} />
          {t(messages.photo)}
        </label>
        <Button busy={state === 'busy'} onClick={locate}>
          {t(messages.locate)}
        </Button>
        <Button type="submit" look="primary" busy={going === 'yes'}>
          {t(messages.next)}
        </Button>
      </div>
      <p className={styles.askState} role="status">
        {state === 'failed' && t(messages.locateFailed)}
        {state === 'idle' && draft.point && t(messages.located)}
        {going === 'failed' && photos > 0 && ` ${t(messages.photosKept, { count: photos })}`}
      </p>
      {going === 'failed' && <ProblemNotice error={new ApiProblem('unreachable')} />}
    </form>
  )
}
