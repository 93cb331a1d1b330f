// Filing what somebody else said, or what was seen on a walk: by phone, on the grid, by letter. What may have been
// reported already is shown before it is filed; without a network it waits in the outbox.
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useId, useState } from 'react'
import { newKey } from '../../../kernel/api.ts'
import { forgetDraft, keepDraft, recallDraft } from '../../../kernel/desk/drafts.ts'
import { useLanguage, useText } from '../../../kernel/i18n/language.tsx'
import { useNarrow } from '../../../kernel/layout/narrow.ts'
import { PageTitle } from '../../../kernel/layout/PageTitle.tsx'
import { describeProblem } from '../../../kernel/problems.ts'
import { may, useSession } from '../../../kernel/session/session.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import { Empty } from '../../../kernel/ui/Empty.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import type { Photo } from '../attachments/photo.ts'
import { needed } from '../case-messages.ts'
import { FiledCard } from './FiledCard.tsx'
import { LikelyCases } from './LikelyCases.tsx'
import styles from './new.module.css'
import { newMessages as messages } from './new-messages.ts'
import { emptyReport, newDraftKey, type OthersReport } from './new-report.ts'
import { type Filed, submitReport } from './submit-report.ts'
import { WhatFields } from './WhatFields.tsx'
import { WhereFields } from './WhereFields.tsx'
import { WhoFields } from './WhoFields.tsx'

export function NewCasePage() {
  const t = useText()
  const { data: person } = useSession()
  const [filed, setFiled] = useState<Filed | null>(null)
  if (!may(person, 'cases.file')) {
    return (
      <div className={styles.page}>
        <PageTitle title={t(messages.title)} />
        <h1>{t(messages.title)}</h1>
        <Empty title={t(messages.notYours)}>
          <p>{t(messages.notYoursHint)}</p>
        </Empty>
      </div>
    )
  }
  return (
    <div className={styles.page}>
      <PageTitle title={t(messages.title)} />
      <h1>{t(messages.title)}</h1>
      {filed ? <FiledCard filed={filed} onNext={() => setFiled(null)} /> : <NewCase onFiled={setFiled} />}
    </div>
  )
}

function NewCase({ onFiled }: { onFiled(filed: Filed): void }) {
  const t = useText()
  const form = useId()
  const narrow = useNarrow()
  const { language } = useLanguage()
  const [report, setReport] = useState<OthersReport>(() => {
    const kept = recallDraft<OthersReport, Photo[]>(newDraftKey)
    return { ...emptyReport, channel: narrow ? 'grid' : 'phone', ...kept?.words, photos: kept?.rest ?? [] }
  })
  const [key] = useState(newKey)
  const [unfilled, setUnfilled] = useState(false)
  const filing = useMutation({
    mutationFn: () => submitReport(report, key),
    onSuccess: (filed) => {
      forgetDraft(newDraftKey)
      onFiled(filed)
    },
  })
  const change = (part: Partial<OthersReport>) => setReport((before) => ({ ...before, ...part }))
  useEffect(() => {
    const { photos, ...words } = report
    keepDraft(newDraftKey, words, photos)
  }, [report])
  const isEmpty = !report.title.trim() && !report.description.trim()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setUnfilled(isEmpty)
    if (!isEmpty) filing.mutate()
  }
  const said = filing.error ? describeProblem(filing.error, language).fields : {}
  const errors = { ...said, ...(unfilled && isEmpty && { description: t(needed.fill) }) }
  const shown = [
    'title',
    'description',
    'category',
    'condition',
    'address',
    'reporter/phone',
    'reporter/name',
  ]
  return (
    <form id={form} className={styles.form} onSubmit={submit} noValidate>
      <div className={styles.column}>
        <WhatFields report={report} errors={errors} onChange={change} />
        <WhoFields report={report} errors={errors} onChange={change} />
      </div>
      <div className={styles.column}>
        <WhereFields report={report} errors={errors} onChange={change} />
        <LikelyCases report={report} />
      </div>
      <div className={styles.foot}>
        <ProblemNotice error={filing.error} shownFields={shown} />
        <Button type="submit" look="primary" wide={narrow} busy={filing.isPending}>
          {t(messages.file)}
        </Button>
      </div>
    </form>
  )
}
