// What the reader may do now, fixed at the bottom: one primary button, the rest quiet, each with its letter. A form that
// was open when the session ended or the page was loaded again opens again, with what was typed.
import { useState } from 'react'
import { forgetDraft, keepDraft, recallDraft } from '../../../kernel/desk/drafts.ts'
import { Menu } from '../../../kernel/desk/Menu.tsx'
import { useText } from '../../../kernel/i18n/language.tsx'
import { type Keys, useKeys } from '../../../kernel/keys/keys.ts'
import { useNarrow } from '../../../kernel/layout/narrow.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import type { CaseAction, CaseDetail } from '../api/cases.ts'
import { messages } from '../case-messages.ts'
import { ActionForm } from './ActionForm.tsx'
import { inOrder, leadsOn, letters } from './action-fields.ts'
import styles from './page.module.css'

export function ActionBar({ of }: { of: CaseDetail }) {
  const t = useText()
  const narrow = useNarrow()
  const openKey = `open ${of.number}`
  const [kind, setKind] = useState(() => recallDraft<string, never>(openKey)?.words ?? null)
  const actions = inOrder(of.actions)
  const taken = actions.find((action) => action.kind === kind)
  const take = (action: CaseAction) => {
    keepDraft(openKey, action.kind)
    setKind(action.kind)
  }
  const close = () => {
    forgetDraft(openKey)
    setKind(null)
  }
  useKeys(keysOf(actions, take))
  const beside = actions.slice(0, narrow ? 1 : 3)
  const more = actions.slice(beside.length)
  return (
    <section className={styles.actions} aria-label={t(messages.actions)} data-tour="actions">
      {actions.length === 0 && <span className={styles.faint}>{t(messages.noActions)}</span>}
      {beside.map((action, index) => (
        <Button
          key={action.kind}
          look={index === 0 && leadsOn(action) ? 'primary' : 'plain'}
          aria-keyshortcuts={letters[action.kind]?.toUpperCase()}
          onClick={() => take(action)}
        >
          {t(action.name)}
          {letters[action.kind] && (
            <kbd className={styles.key} aria-hidden>
              {letters[action.kind]?.toUpperCase()}
            </kbd>
          )}
        </Button>
      ))}
      {more.length > 0 && (
        <Menu
          label={t(messages.moreActions)}
          items={more.map((action) => ({
            key: action.kind,
            label: t(action.name),
            extra: narrow ? undefined : letters[action.kind]?.toUpperCase(),
            run: () => take(action),
          }))}
        />
      )}
      <span className={styles.moves} title={t(messages.step, { moves: 'J / K' })} aria-hidden>
        {t(messages.step, { moves: 'J / K' })}
      </span>
      {taken && <ActionForm key={taken.kind} of={of} action={taken} onClose={close} />}
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
