// Signing in as this person: giving an account, a new password, closing and opening it, and where they are signed in.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import { useLanguage, useText } from '../../../kernel/i18n/language.tsx'
import { describeProblem } from '../../../kernel/problems.ts'
import { sayMoment } from '../../../kernel/time/moments.ts'
import { useNow } from '../../../kernel/time/now.ts'
import { Chip } from '../../../kernel/ui/Chip.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import { Labelled } from '../../parts/Labelled.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { Panel } from '../../parts/Panel.tsx'
import styles from '../../parts/parts.module.css'
import {
  closeAccount,
  endSession,
  type FreshPassword,
  fetchSessions,
  giveAccount,
  type PersonView,
  resetPassword,
} from '../api.ts'
import { deviceOf } from '../device.ts'
import { messages } from './people-messages.ts'

interface PersonAccountProps {
  of: PersonView
  mayWrite: boolean
  onFresh(fresh: FreshPassword): void
}

export function PersonAccount({ mayWrite, of, onFresh }: PersonAccountProps) {
  const t = useText()
  const { account } = of
  return (
    <Panel title={t(messages.account)}>
      {account && (
        <p>
          <b>{account.account}</b> {account.disabled && <Chip tone="orange">{t(messages.closed)}</Chip>}
        </p>
      )}
      {!account && !mayWrite && <p className={styles.faint}>{t(messages.noAccount)}</p>}
      {mayWrite && (account ? <Manage of={of} onFresh={onFresh} /> : <Give of={of} onFresh={onFresh} />)}
      {account && mayWrite && <Sessions personId={of.id} />}
    </Panel>
  )
}

function Give({ of, onFresh }: Omit<PersonAccountProps, 'mayWrite'>) {
  const t = useText()
  const { language } = useLanguage()
  const client = useQueryClient()
  const [account, setAccount] = useState('')
  const giving = useMutation({
    mutationFn: () => giveAccount(of.id, account.trim()),
    onSuccess: async (fresh) => {
      onFresh(fresh)
      await client.invalidateQueries({ queryKey: ['people'] })
    },
  })
  const { fields } = describeProblem(giving.error, language)
  return (
    <div className={styles.form}>
      <ProblemNotice error={giving.error} shownFields={['account']} />
      <Labelled label={t(messages.account)} error={fields.account}>
        {(control) => (
          <Input
            {...control}
            value={account}
            autoComplete="off"
            onChange={({ target }) => setAccount(target.value)}
          />
        )}
      </Labelled>
      <div className={styles.formFoot}>
        <Button disabled={account.trim() === ''} loading={giving.isPending} onClick={() => giving.mutate()}>
          {t(messages.give)}
        </Button>
      </div>
    </div>
  )
}

function Manage({ of, onFresh }: Omit<PersonAccountProps, 'mayWrite'>) {
  const t = useText()
  const client = useQueryClient()
  const again = () => client.invalidateQueries({ queryKey: ['people'] })
  const resetting = useMutation({
    mutationFn: () => resetPassword(of.id),
    onSuccess: onFresh,
    onSettled: again,
  })
  const closing = useMutation({
    mutationFn: (disabled: boolean) => closeAccount(of.id, disabled),
    onSettled: again,
  })
  const ask = { okText: t(messages.save), cancelText: t(messages.cancel) }
  return (
    <>
      <ProblemNotice error={resetting.error ?? closing.error} />
      <div className={styles.actions}>
        <Popconfirm
          {...ask}
          title={t(messages.reset)}
          okText={t(messages.reset)}
          description={t(messages.resetSure)}
          onConfirm={() => resetting.mutate()}
        >
          <Button loading={resetting.isPending}>{t(messages.reset)}</Button>
        </Popconfirm>
        {of.account?.disabled ? (
          <Button loading={closing.isPending} onClick={() => closing.mutate(false)}>
            {t(messages.open)}
          </Button>
        ) : (
          <Popconfirm
            {...ask}
            title={t(messages.close)}
            okText={t(messages.close)}
            description={t(messages.closeSure)}
            onConfirm={() => closing.mutate(true)}
          >
            <Button loading={closing.isPending}>{t(messages.close)}</Button>
          </Popconfirm>
        )}
      </div>
    </>
  )
}

function Sessions({ personId }: { personId: string }) {
  const t = useText()
  const { language } = useLanguage()
  const now = useNow()
  const client = useQueryClient()
  const queryKey = ['people', 'sessions', personId]
  const query = useQuery({ queryKey, queryFn: ({ signal }) => fetchSessions(personId, signal) })
  const ending = useMutation({
    mutationFn: endSession,
    onSettled: () => client.invalidateQueries({ queryKey }),
  })
  return (
    <>
      <h3>{t(messages.sessions)}</h3>
      <ProblemNotice error={ending.error} />
      <Loaded query={query} lines={2}>
        {(sessions) =>
          sessions.length === 0 ? (
            <p className={styles.faint}>{t(messages.noSessions)}</p>
          ) : (
            <ul className={styles.list}>
              {sessions.map(({ address, agent, id, seenAt }) => (
                <li key={id}>
                  <span>
                    {deviceOf(agent) ?? t(messages.unknownAgent)}{' '}
                    <span className={styles.faint}>{address}</span>
                    <br />
                    <span className={styles.faint}>
                      {t(messages.seen, { when: sayMoment(seenAt, now, language) })}
                    </span>
                  </span>
                  <Button onClick={() => ending.mutate(id)}>{t(messages.end)}</Button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  )
}
