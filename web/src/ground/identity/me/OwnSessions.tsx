// Where one is signed in, and the way to end it everywhere else: for a telephone that was lost, a computer left open.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useLanguage, useText } from '../../../kernel/i18n/language.tsx'
import { sayMoment } from '../../../kernel/time/moments.ts'
import { useNow } from '../../../kernel/time/now.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import { Chip } from '../../../kernel/ui/Chip.tsx'
import { ProblemNotice } from '../../../kernel/ui/Notice.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { deviceOf } from '../device.ts'
import { endOtherSessions, fetchOwnSessions, ownSessionsKey } from './api.ts'
import styles from './me.module.css'
import { messages } from './me-messages.ts'

export function OwnSessions() {
  const t = useText()
  const { language } = useLanguage()
  const now = useNow()
  const client = useQueryClient()
  const query = useQuery({ queryKey: ownSessionsKey, queryFn: ({ signal }) => fetchOwnSessions(signal) })
  const ending = useMutation({
    mutationFn: endOtherSessions,
    onSettled: () => client.invalidateQueries({ queryKey: ownSessionsKey }),
  })
  return (
    <Panel title={t(messages.devices)}>
      <Loaded query={query} lines={2}>
        {(sessions) => (
          <>
            <ul className={styles.sessions}>
              {[...sessions]
                .sort((a, b) => Number(b.current) - Number(a.current))
                .map(({ address, agent, current, id, seenAt }) => (
                  <li key={id}>
                    <span>
                      {deviceOf(agent) ?? t(messages.unknownAgent)}{' '}
                      {current && <Chip tone="green">{t(messages.thisOne)}</Chip>}
                    </span>
                    <span className={styles.faint}>
                      {t(messages.seen, { when: sayMoment(seenAt, now, language) })}
                      {address && ` · ${address}`}
                    </span>
                  </li>
                ))}
            </ul>
            <ProblemNotice error={ending.error} />
            {sessions.length > 1 ? (
              <div>
                <Button busy={ending.isPending} onClick={() => ending.mutate()}>
                  {t(messages.end)}
                </Button>
              </div>
            ) : (
              <p className={styles.faint} role="status">
                {t(ending.isSuccess ? messages.ended : messages.onlyHere)}
              </p>
            )}
          </>
        )}
      </Loaded>
    </Panel>
  )
}
