// A step that the hub sent back: what happened in the case since it was done, and the choices. Sending it again keeps its
// key, so that one that had arrived after all still counts once.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { newKey } from '../../../kernel/api.ts'
import { useLanguage, useText } from '../../../kernel/i18n/language.tsx'
import { defineMessages } from '../../../kernel/i18n/messages.ts'
import { saveItem, sendSoon } from '../../../kernel/offline/outbox.ts'
import type { Item } from '../../../kernel/offline/outbox-rules.ts'
import { isKind } from '../../../kernel/problems.ts'
import { sayMoment } from '../../../kernel/time/moments.ts'
import { useNow } from '../../../kernel/time/now.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import { type CaseDetail, fetchCase } from '../api/cases.ts'
import { photoOf } from '../attachments/photo.ts'
import { ActionForm } from '../page/ActionForm.tsx'
import { dataOf, type Values } from '../page/action-values.ts'
import styles from './outbox.module.css'

const messages = defineMessages({
  since: { zh: '您办的时候到现在，这件事：', en: 'Since you did it, in this case:' },
  same: { zh: '没有别的变动。', en: 'nothing else has changed.' },
  stands: { zh: '现在是“{state}”。', en: 'It now stands at “{state}”.' },
  again: { zh: '按现在的情况再送', en: 'Send against it as it is now' },
  asNow: { zh: '再送一次，时间记为现在', en: 'Send again, counted as done now' },
  edit: { zh: '改一改再送', en: 'Change it, then send' },
  gone: {
    zh: '这件已经不归您办了。您填的还在上面，要用就抄给接手的人，再选“不送了”。',
    en: 'This case is no longer yours. What you typed is above: pass it on to whoever has it now, then choose “Do not send”.',
  },
  impossible: {
    zh: '现在这一步办不了，可以先看看案卷，或不送了。',
    en: 'This step is not possible now: look at the case, or do not send it.',
  },
})

export function OutboxDecision({ item, reached }: { item: Item; reached: boolean }) {
  const t = useText()
  const [editing, setEditing] = useState(false)
  const found = useQuery({
    queryKey: ['cases', 'one', item.about],
    queryFn: ({ signal }) => fetchCase(item.about, signal),
    enabled: reached,
  })
  const action = found.data?.actions.find(({ kind }) => kind === item.kind)
  const aboutTime = item.problem?.fields.happenedAt !== undefined
  const send = async (part: Partial<Item>) => {
    await saveItem({ ...item, state: 'waiting', problem: null, after: null, ...part })
    sendSoon()
  }
  const version = found.data?.version ?? item.version
  if (isKind(found.error, 'forbidden', 'missing')) return <p>{t(messages.gone)}</p>
  return (
    <>
      <ProblemNotice error={found.error} onAgain={() => void found.refetch()} />
      {found.data && <Since of={found.data} version={item.version} />}
      {found.data && !action && <p>{t(messages.impossible)}</p>}
      {action && (
        <>
          {aboutTime ? (
            <Button look="primary" onClick={() => void send({ version, happenedAt: null })}>
              {t(messages.asNow)}
            </Button>
          ) : (
            item.problem?.kind !== 'invalid' && (
              <Button look="primary" onClick={() => void send({ version })}>
                {t(messages.again)}
              </Button>
            )
          )}
          <Button onClick={() => setEditing(true)}>{t(messages.edit)}</Button>
        </>
      )}
      {editing && found.data && action && (
        <ActionForm
          of={found.data}
          action={action}
          given={valuesOf(item)}
          onClose={() => setEditing(false)}
          onSubmit={(values) =>
            send({
              id: newKey(),
              data: dataOf(values),
              photos: (values.photos ?? []).map(({ blob, name }) => ({ blob, name })),
              version,
            })
          }
        />
      )}
    </>
  )
}

function valuesOf({ data, photos }: Item): Values {
  return { ...data, photos: photos.map(({ blob, name }) => photoOf(blob, name)) }
}

/** What others did meanwhile. */
function Since({ of, version }: { of: CaseDetail; version: number }) {
  const t = useText()
  const { language } = useLanguage()
  const now = useNow()
  const since = of.steps.filter(({ seq }) => seq > version)
  return (
    <div className={styles.since}>
      <p>
        {t(messages.since)} {since.length === 0 && t(messages.same)}{' '}
        {t(messages.stands, { state: t(of.stateName) })}
      </p>
      <ul>
        {since.map(({ actorName, happenedAt, name, organisationName, seq, targetName }) => (
          <li key={seq}>
            <span className="num">{sayMoment(happenedAt, now, language)}</span> <b>{t(name)}</b>
            {targetName && ` → ${targetName}`} {[actorName, organisationName].filter(Boolean).join(' · ')}
          </li>
        ))}
      </ul>
    </div>
  )
}
