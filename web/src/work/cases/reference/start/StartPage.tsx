// /desk/start: the first steps on an empty hub, each with whether it is done: a clerk installs it in the morning and by evening
// knows which street is late and why.
import { useQueries } from '@tanstack/react-query'
import { Link } from 'react-router'
import styles from '../../../../ground/parts/parts.module.css'
import { StewardPage } from '../../../../ground/parts/StewardPage.tsx'
import { useText } from '../../../../kernel/i18n/language.tsx'
import { Button } from '../../../../kernel/ui/Button.tsx'
import { Chip } from '../../../../kernel/ui/Chip.tsx'
import own from './start.module.css'
import { messages } from './start-messages.ts'
import { type Step, steps } from './steps.ts'

const need = ['identity.write']

export function StartPage() {
  const t = useText()
  const states = useQueries({
    queries: steps.map(({ isDone, key }) => ({
      queryKey: ['reference', 'start', key],
      queryFn: ({ signal }: { signal: AbortSignal }) => isDone(signal),
      staleTime: 0,
    })),
  })
  const done = states.filter(({ data }) => data === true).length
  const unknown = states.some(({ isPending }) => isPending)
  const next = unknown ? -1 : states.findIndex(({ data }) => data === false)
  return (
    <StewardPage title={t(messages.title)} intro={t(messages.intro)} need={need}>
      <p role="status">
        <b>
          {t(done === steps.length ? messages.allDone : messages.progress, { done, total: steps.length })}
        </b>
      </p>
      <ol className={own.steps}>
        {steps.map((step, index) => (
          <OneStep
            key={step.key}
            step={step}
            number={index + 1}
            state={states[index]?.data}
            failed={states[index]?.isError === true}
            isNext={index === next}
            onAgain={() => void states[index]?.refetch()}
          />
        ))}
      </ol>
      <p className={styles.faint}>{t(messages.byCommand)}</p>
    </StewardPage>
  )
}

interface OneStepProps {
  step: Step
  number: number
  state: boolean | undefined
  failed: boolean
  isNext: boolean
  onAgain(): void
}

function OneStep({ failed, isNext, number, onAgain, state, step }: OneStepProps) {
  const t = useText()
  return (
    <li className={own.step} data-next={isNext || undefined}>
      <span className={own.number} data-done={state || undefined} aria-hidden>
        {state ? '✓' : number}
      </span>
      <div>
        <h2>
          <Link to={step.to}>{t(step.title)}</Link>
        </h2>
        <p>{t(step.why)}</p>
      </div>
      <span className={own.state}>
        {failed && (
          <Button look="quiet" onClick={onAgain}>
            {t(messages.again)}
          </Button>
        )}
        {state === true && <Chip tone="green">{t(messages.done)}</Chip>}
        {state === false && (
          <Chip tone={isNext ? 'blue' : 'plain'}>{t(isNext ? messages.next : messages.todo)}</Chip>
        )}
      </span>
    </li>
  )
}
