// What the reader may do now, fixed at the bottom: one primary button, the rest quiet, each with its letter.
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useText } from '../../../kernel/i18n/language.tsx'
import { type Keys, useKeys } from '../../../kernel/keys/keys.ts'
import { useNarrow } from '../../../kernel/layout/narrow.ts'
import type { CaseAction, CaseDetail } from '../api.ts'
import { messages } from '../case-messages.ts'
import { ActionForm } from './ActionForm.tsx'
import { inOrder, leadsOn, letters } from './action-fields.ts'
import styles from './page.module.css'

export function ActionBar({ of }: { of: CaseDetail }) {
  const t = useText()
  const narrow = useNarrow()
  const [taken, setTaken] = useState<CaseAction | null>(null)
  const actions = inOrder(of.actions)
  useKeys(keysOf(actions, setTaken))
  const beside = actions.slice(0, narrow ? 2 : 3)
  const more = actions.slice(beside.length)
  return (
    <section className={styles.actions} aria-label={t(messages.actions)}>
      {actions.length === 0 && <span className={styles.faint}>{t(messages.noActions)}</span>}
      {beside.map((action, index) => (
        <Button
          key={action.kind}
          type={index === 0 && leadsOn(action) ? 'primary' : 'default'}
          onClick={() => setTaken(action)}
        >
          {t(action.name)}
          {letters[action.kind] && <kbd className={styles.key}>{letters[action.kind]?.toUpperCase()}</kbd>}
        </Button>
      ))}
      {more.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: more.map(({ kind, name }) => ({
              key: kind,
              label: t(name),
              extra: letters[kind]?.toUpperCase(),
            })),
            onClick: ({ key }) => setTaken(more.find(({ kind }) => kind === key) ?? null),
          }}
        >
          <Button>{t(messages.moreActions)}</Button>
        </Dropdown>
      )}
      <span className={styles.moves} title={t(messages.step, { moves: 'J / K' })} aria-hidden>
        J / K
      </span>
      {taken && <ActionForm key={taken.kind} of={of} action={taken} onClose={() => setTaken(null)} />}
    </section>
  )
}

function keysOf(actions: readonly CaseAction[], take: (action: CaseAction) => void): Keys {
  return Object.fromEntries(
    actions.flatMap((action) => {
      const letter = letters[action.kind]
      return letter ? [[letter, { say: action.name, run: () => take(action) }]] : []
    }),
  )
}
