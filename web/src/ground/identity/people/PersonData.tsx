// Opening, exporting and erasing what is kept of a person: each takes a reason, which goes into the record.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import { useLanguage, useText } from '../../../kernel/i18n/language.tsx'
import { describeProblem } from '../../../kernel/problems.ts'
import { may, useSession } from '../../../kernel/session/session.ts'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import { Fact, Facts } from '../../parts/Facts.tsx'
import { Labelled } from '../../parts/Labelled.tsx'
import { Panel } from '../../parts/Panel.tsx'
import styles from '../../parts/parts.module.css'
import { saveAs } from '../../parts/save-as.ts'
import { erasePerson, exportPerson, openPerson, type PersonView } from '../api.ts'
import { messages } from './people-messages.ts'

export function PersonData({ of }: { of: PersonView }) {
  const t = useText()
  const { language } = useLanguage()
  const client = useQueryClient()
  const { data: reader } = useSession()
  const [reason, setReason] = useState('')
  const opening = useMutation({ mutationFn: () => openPerson(of.id, reason.trim()) })
  const exporting = useMutation({
    mutationFn: () => exportPerson(of.id, reason.trim()),
    onSuccess: (data) =>
      saveAs(`person-${of.id.slice(0, 8)}.json`, JSON.stringify(data, null, 2), 'application/json'),
  })
  const erasing = useMutation({
    mutationFn: () => erasePerson(of.id, reason.trim()),
    onSettled: () => client.invalidateQueries({ queryKey: ['people'] }),
  })
  const mayOpen = may(reader, 'identity.unmask')
  const mayErase = may(reader, 'identity.erase')
  if (!mayOpen && !mayErase) return null
  const error = opening.error ?? exporting.error ?? erasing.error
  const { fields } = describeProblem(error, language)
  const unready = reason.trim().length < 2
  return (
    <Panel title={t(messages.data)}>
      <ProblemNotice error={error} shownFields={['reason']} />
      <Labelled label={t(messages.reason)} help={t(messages.reasonHelp)} error={fields.reason}>
        {(control) => (
          <Input
            {...control}
            value={reason}
            maxLength={500}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Labelled>
      <div className={styles.actions}>
        {mayOpen && (
          <>
            <Button disabled={unready} loading={opening.isPending} onClick={() => opening.mutate()}>
              {t(messages.unmask)}
            </Button>
            <Button disabled={unready} loading={exporting.isPending} onClick={() => exporting.mutate()}>
              {t(messages.export)}
            </Button>
          </>
        )}
        {mayErase && (
          <Popconfirm
            title={t(messages.erase)}
            description={<p className={styles.narrow}>{t(messages.eraseSure)}</p>}
            okText={t(messages.erase)}
            cancelText={t(messages.cancel)}
            okButtonProps={{ danger: true }}
            onConfirm={() => erasing.mutate()}
          >
            <Button danger disabled={unready} loading={erasing.isPending}>
              {t(messages.erase)}
            </Button>
          </Popconfirm>
        )}
      </div>
      {opening.data && (
        <div className={styles.once} role="status">
          <Facts>
            <Fact name={t(messages.name)}>{opening.data.name}</Fact>
            <Fact name={t(messages.phone)}>{opening.data.phone}</Fact>
            <Fact name={t(messages.idNumber)}>{opening.data.idNumber}</Fact>
          </Facts>
        </div>
      )}
    </Panel>
  )
}
