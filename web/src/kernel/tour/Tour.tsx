// A first look around: offered once in one line above the page, taken step by step, skipped at any moment, and never in
// the way: the page under it stays in use.
import {
  type CSSProperties,
  type KeyboardEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { useText } from '../i18n/language.tsx'
import { defineMessages, type Text } from '../i18n/messages.ts'
import { Button } from '../ui/Button.tsx'
import styles from './tour.module.css'
import { markToured, offerTour, wasToured } from './tours.ts'

const messages = defineMessages({
  invite: { zh: '第一次用？一分钟看看各处。', en: 'New here? A minute shows what is where.' },
  start: { zh: '看看', en: 'Show me' },
  later: { zh: '不用了', en: 'No, thanks' },
  step: { zh: '第 {at} 步，共 {all} 步', en: 'Step {at} of {all}' },
  next: { zh: '下一步', en: 'Next' },
  back: { zh: '上一步', en: 'Back' },
  skip: { zh: '跳过', en: 'Skip' },
  done: { zh: '知道了', en: 'Got it' },
})

export interface TourStep {
  /** `data-tour` of what it is about; the middle of the page where there is none just now. */
  at?: string
  title: Text
  text: Text
}

interface TourProps {
  /** Remembered by this name once taken or declined. */
  name: string
  steps: readonly TourStep[]
}

export function Tour({ name, steps }: TourProps) {
  const t = useText()
  const [offered, setOffered] = useState(() => !wasToured(name))
  const [step, setStep] = useState<number | null>(null)
  useEffect(() => {
    offerTour(() => setStep(0))
    return () => offerTour(undefined)
  }, [])
  const end = () => {
    markToured(name)
    setOffered(false)
    setStep(null)
  }
  const current = step === null ? undefined : steps[step]
  if (current && step !== null) {
    return <Card key={step} step={current} at={step} all={steps.length} onGo={setStep} onEnd={end} />
  }
  if (!offered) return null
  return (
    <div className={styles.invite}>
      <p>{t(messages.invite)}</p>
      <span>
        <Button onClick={() => setStep(0)}>{t(messages.start)}</Button>
        <Button look="quiet" onClick={end}>
          {t(messages.later)}
        </Button>
      </span>
    </div>
  )
}

interface CardProps {
  step: TourStep
  at: number
  all: number
  onGo(step: number): void
  onEnd(): void
}

function Card({ all, at, onEnd, onGo, step }: CardProps) {
  const t = useText()
  const heading = useId()
  const title = useRef<HTMLHeadingElement>(null)
  const [place, setPlace] = useState<{ card: CSSProperties; ring: CSSProperties | null }>()
  useLayoutEffect(() => {
    const look = () => setPlace(placeFor(step.at))
    look()
    addEventListener('resize', look)
    title.current?.focus()
    return () => removeEventListener('resize', look)
  }, [step])
  const last = at === all - 1
  return (
    <>
      {place?.ring && <div className={styles.ring} style={place.ring} aria-hidden />}
      <div
        role="dialog"
        aria-labelledby={heading}
        className={styles.card}
        style={place?.card}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key === 'Escape') onEnd()
        }}
      >
        <p className={styles.count}>{t(messages.step, { at: at + 1, all })}</p>
        <h2 id={heading} ref={title} tabIndex={-1}>
          {t(step.title)}
        </h2>
        <p>{t(step.text)}</p>
        <div className={styles.buttons}>
          {!last && (
            <Button look="quiet" onClick={onEnd}>
              {t(messages.skip)}
            </Button>
          )}
          {at > 0 && <Button onClick={() => onGo(at - 1)}>{t(messages.back)}</Button>}
          <Button look="primary" onClick={() => (last ? onEnd() : onGo(at + 1))}>
            {t(last ? messages.done : messages.next)}
          </Button>
        </div>
      </div>
    </>
  )
}

const width = 340
const gap = 12

/** Beside what it is about, where there is room; over nothing of it. */
function placeFor(name: string | undefined): { card: CSSProperties; ring: CSSProperties | null } {
  const target = name ? document.querySelector(`[data-tour="${name}"]`) : null
  const box = target?.getBoundingClientRect()
  const wide = Math.min(width, innerWidth - 2 * gap)
  if (!box || box.width === 0 || box.height === 0)
    return { card: { width: wide, left: (innerWidth - wide) / 2, top: innerHeight / 3 }, ring: null }
  const ring = { left: box.left - 3, top: box.top - 3, width: box.width + 6, height: box.height + 6 }
  const left = Math.max(gap, Math.min(box.left, innerWidth - wide - gap))
  if (box.right + gap + wide < innerWidth && box.height > innerHeight / 2)
    return { card: { width: wide, left: box.right + gap, top: Math.max(gap, box.top + 40) }, ring }
  if (box.bottom + 240 < innerHeight) return { card: { width: wide, left, top: box.bottom + gap }, ring }
  if (box.top > 240) return { card: { width: wide, left, bottom: innerHeight - box.top + gap }, ring }
  return { card: { width: wide, left, top: innerHeight / 3 }, ring }
}
