// Saying it, in short pages and a receipt. Every change is kept on the device until it is sent; the address says which page,
// so that the telephone's own "back" goes one page back.
import { useMutation } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { newKey } from '../../../kernel/api.ts'
import { useText } from '../../../kernel/i18n/language.tsx'
import { PageTitle } from '../../../kernel/layout/PageTitle.tsx'
import { paths } from '../../../kernel/paths.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import page from '../../../kernel/ui/portal.module.css'
import type { Receipt } from '../api/reports.ts'
import { keepReport } from '../mine/kept-reports.ts'
import { ContactStep } from './ContactStep.tsx'
import { type Draft, emptyDraft, keepDraft, recallDraft, type StepProps, titleOf } from './draft.ts'
import { dropPhotos, keepPhotos } from './draft-photos.ts'
import { NearStep } from './NearStep.tsx'
import { ReceiptCard } from './ReceiptCard.tsx'
import { ReportSteps } from './ReportSteps.tsx'
import { messages } from './report-messages.ts'
import { sendReport } from './send.ts'
import { useDraftPhotos } from './use-draft-photos.ts'
import { WhatStep } from './WhatStep.tsx'
import { WhereStep } from './WhereStep.tsx'

export const steps = ['what', 'where', 'near', 'contact'] as const
export type Step = (typeof steps)[number]

export function ReportPage() {
  const t = useText()
  const navigate = useNavigate()
  const [query] = useSearchParams()
  const [draft, setDraft] = useState(() => recallDraft() ?? emptyDraft())
  const { changePhotos, photos } = useDraftPhotos()
  const top = useRef<HTMLDivElement>(null)
  const sending = useMutation({
    mutationFn: () => sendReport(draft, photos, keepPhotos, t(messages.seePhoto)),
    onSuccess: (receipt) => {
      keepReport(keptOf(receipt, draft))
      keepDraft(null)
      void dropPhotos()
    },
  })
  useEffect(() => {
    if (!sending.isSuccess) keepDraft(draft)
  }, [draft, sending.isSuccess])

  // Whoever opens a later page by its address starts where something is missing.
  const asked = steps.find((name) => name === query.get('step')) ?? 'what'
  const step: Step = draft.category === null ? 'what' : asked
  const move = useCallback(
    (to: Step, replace = false) => {
      navigate(paths.report(to === 'what' ? {} : { step: to }), { replace })
      window.scrollTo(0, 0)
      top.current?.focus({ preventScroll: true })
    },
    [navigate],
  )
  const skipNear = useCallback(() => move('contact', true), [move])
  const change = useCallback(
    (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part, key: newKey() })),
    [],
  )
  const clear = () => {
    setDraft(emptyDraft())
    changePhotos([])
  }
  const joined = (number: string, code: string) => {
    clear()
    navigate(paths.tracked(number), { state: { code } })
  }
  const again = () => {
    clear()
    sending.reset()
    move('what')
  }
  if (sending.data) return <ReceiptCard receipt={sending.data} onAgain={again} />
  const props: StepProps = {
    draft,
    photos,
    change,
    changePhotos: (next) => {
      changePhotos(next)
      setDraft((before) => ({ ...before, key: newKey() }))
    },
    onNext: () => move(steps[steps.indexOf(step) + 1] ?? 'contact'),
    onBack: () => move(step === 'contact' ? 'where' : (steps[steps.indexOf(step) - 1] ?? 'what')),
  }
  const started = draft.words !== '' || photos.length > 0 || draft.category !== null
  return (
    <div className={page.narrow} ref={top} tabIndex={-1} style={{ outline: 'none' }}>
      <PageTitle title={t(messages.title)} />
      <ReportSteps step={step} />
      {step === 'what' && <WhatStep {...props} />}
      {step === 'where' && <WhereStep {...props} />}
      {step === 'near' && <NearStep {...props} onSkip={skipNear} onJoined={joined} />}
      {step === 'contact' && (
        <ContactStep
          {...props}
          onNext={() => sending.mutate()}
          busy={sending.isPending}
          error={sending.error}
        />
      )}
      {started && step === 'what' && (
        <Button look="quiet" onClick={again}>
          {t(messages.startAnew)}
        </Button>
      )}
    </div>
  )
}

function keptOf({ code, number, reportedAt }: Receipt, { category, words }: Draft) {
  return { number, code, at: reportedAt, title: titleOf(words) || category?.name || number }
}
