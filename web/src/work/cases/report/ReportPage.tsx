// Saying it, in three short steps and a receipt. Every change is kept on the device until it is sent.
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { newKey } from '../../../kernel/api.ts'
import { useText } from '../../../kernel/i18n/language.tsx'
import { PageTitle } from '../../../kernel/layout/PageTitle.tsx'
import { fileReport, type Receipt } from '../api.ts'
import { ContactStep } from './ContactStep.tsx'
import { type Draft, emptyDraft, keepDraft, recallDraft, type StepProps, titleOf } from './draft.ts'
import { ReceiptCard } from './ReceiptCard.tsx'
import styles from './report.module.css'
import { messages } from './report-messages.ts'
import { WhatStep } from './WhatStep.tsx'
import { WhereStep } from './WhereStep.tsx'

const steps = [WhatStep, WhereStep]

function send(draft: Draft): Promise<Receipt> {
  const { address, category, key, name, phone, point, words } = draft
  return fileReport(
    {
      category: category?.key ?? '',
      title: titleOf(words),
      description: words.trim(),
      point,
      address: address.trim(),
      name: name.trim(),
      phone: phone.trim(),
    },
    key,
  )
}

export function ReportPage() {
  const t = useText()
  const [draft, setDraft] = useState(() => recallDraft() ?? emptyDraft())
  const [step, setStep] = useState(0)
  const heading = useRef<HTMLParagraphElement>(null)
  const sending = useMutation({ mutationFn: () => send(draft), onSuccess: () => keepDraft(null) })
  useEffect(() => {
    if (!sending.isSuccess) keepDraft(draft)
  }, [draft, sending.isSuccess])

  const move = (to: number) => {
    setStep(to)
    window.scrollTo(0, 0)
    heading.current?.focus()
  }
  const again = () => {
    setDraft(emptyDraft())
    sending.reset()
    move(0)
  }
  if (sending.data) return <ReceiptCard receipt={sending.data} onAgain={again} />
  const props: StepProps = {
    draft,
    change: (part) => setDraft((before) => ({ ...before, ...part, key: newKey() })),
    onNext: () => move(step + 1),
    onBack: () => move(step - 1),
  }
  const Step = steps[step]
  return (
    <div className={styles.narrow}>
      <PageTitle title={t(messages.title)} />
      <p className={styles.progress} ref={heading} tabIndex={-1}>
        {t(messages.step, { step: step + 1, steps: steps.length + 1 })}
      </p>
      {Step ? (
        <Step {...props} />
      ) : (
        <ContactStep
          {...props}
          onNext={() => sending.mutate()}
          busy={sending.isPending}
          error={sending.error}
        />
      )}
    </div>
  )
}
