// Two cases side by side, what differs marked: in words too, not by colour alone.
import { useQuery } from '@tanstack/react-query'
import { Dialog } from '../../../kernel/desk/Dialog.tsx'
import { useLanguage, useText } from '../../../kernel/i18n/language.tsx'
import { defineMessages } from '../../../kernel/i18n/messages.ts'
import { sayMoment } from '../../../kernel/time/moments.ts'
import { useNow } from '../../../kernel/time/now.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import { Waiting } from '../../../kernel/ui/Empty.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import { type CaseDetail, fetchCase } from '../api/cases.ts'
import type { Duplicate } from '../api/duplicates.ts'
import { PhotoStrip } from '../attachments/PhotoStrip.tsx'
import { messages as caseMessages } from '../case-messages.ts'
import { useChannelName } from '../use-channel-name.ts'
import styles from './page.module.css'

const messages = defineMessages({
  title: { zh: '是不是同一件？', en: 'Are they the same?' },
  field: { zh: '项目', en: 'Item' },
  this: { zh: '这一件 {number}', en: 'This one, {number}' },
  other: { zh: '另一件 {number}', en: 'The other, {number}' },
  differs: { zh: '不同', en: 'differs' },
  name: { zh: '标题', en: 'Title' },
  state: { zh: '到哪一步', en: 'Stage' },
  reported: { zh: '什么时候说的', en: 'Reported' },
  apart: { zh: '两处相距', en: 'Apart' },
  metres: { zh: '{metres} 米', en: '{metres} m' },
  merge: { zh: '是同一件，并入另一件', en: 'The same: merge this into the other' },
  not: { zh: '不是同一件', en: 'Not the same' },
})

interface CompareCasesProps {
  of: CaseDetail
  other: Duplicate
  onClose(): void
  onMerge?: (() => void) | undefined
}

export function CompareCases({ of, onClose, onMerge, other }: CompareCasesProps) {
  const t = useText()
  const found = useQuery({
    queryKey: ['cases', 'one', other.number],
    queryFn: ({ signal }) => fetchCase(other.number, signal),
  })
  return (
    <Dialog
      wide
      title={t(messages.title)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t(messages.not)}</Button>
          {onMerge && (
            <Button look="primary" disabled={!found.data} onClick={onMerge}>
              {t(messages.merge)}
            </Button>
          )}
        </>
      }
    >
      {found.isPending && <Waiting />}
      <ProblemNotice error={found.error} onAgain={() => void found.refetch()} />
      {other.metres !== null && (
        <p>
          {t(messages.apart)} <b>{t(messages.metres, { metres: Math.round(other.metres) })}</b>
        </p>
      )}
      {found.data && <Beside a={of} b={found.data} />}
    </Dialog>
  )
}

function Beside({ a, b }: { a: CaseDetail; b: CaseDetail }) {
  const t = useText()
  const say = useLines()
  const [left, right] = [say(a), say(b)]
  return (
    <table className={styles.beside}>
      <thead>
        <tr>
          <th scope="col">{t(messages.field)}</th>
          <th scope="col">{t(messages.this, { number: a.number })}</th>
          <th scope="col">{t(messages.other, { number: b.number })}</th>
        </tr>
      </thead>
      <tbody>
        {left.map(({ name, words }, index) => {
          const other = right[index]?.words ?? ''
          const differs = words !== other
          return (
            <tr key={name} data-differs={differs || undefined}>
              <th scope="row">
                {name}
                {differs && <small>{t(messages.differs)}</small>}
              </th>
              <td>{words || '—'}</td>
              <td>{other || '—'}</td>
            </tr>
          )
        })}
        <tr>
          <th scope="row">{t(caseMessages.photos)}</th>
          <td>
            <PhotoStrip of={a.attachments} label={a.number} />
          </td>
          <td>
            <PhotoStrip of={b.attachments} label={b.number} />
          </td>
        </tr>
      </tbody>
    </table>
  )
}

function useLines(): (of: CaseDetail) => { name: string; words: string }[] {
  const t = useText()
  const { language } = useLanguage()
  const now = useNow()
  const channel = useChannelName()
  return (of) => [
    { name: t(messages.name), words: of.title },
    { name: t(caseMessages.said), words: of.description },
    {
      name: t(caseMessages.category),
      words: [t(of.category.name), of.condition && t(of.condition.name)].filter(Boolean).join(' · '),
    },
    { name: t(caseMessages.address), words: of.address ?? '' },
    { name: t(caseMessages.region), words: of.region?.name ?? '' },
    { name: t(messages.reported), words: sayMoment(of.reportedAt, now, language) },
    { name: t(caseMessages.source), words: channel(of.channel) },
    { name: t(messages.state), words: t(of.stateName) },
    { name: t(caseMessages.holder), words: of.organisation?.name ?? '' },
  ]
}
