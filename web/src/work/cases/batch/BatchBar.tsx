// What can be done to all selected cases at once: one form for them, then each is sent by itself.
import { useState } from 'react'
import { Menu } from '../../../kernel/desk/Menu.tsx'
import { useText } from '../../../kernel/i18n/language.tsx'
import { defineMessages } from '../../../kernel/i18n/messages.ts'
import { useNarrow } from '../../../kernel/layout/narrow.ts'
import { useSession } from '../../../kernel/session/session.ts'
import { Button } from '../../../kernel/ui/Button.tsx'
import type { CaseAction } from '../api/cases.ts'
import { messages as caseMessages } from '../case-messages.ts'
import type { Selection } from '../list/use-selection.ts'
import { inOrder, leadsOn } from '../page/action-fields.ts'
import { useFlows } from '../reference.ts'
import { BatchDialog } from './BatchDialog.tsx'
import styles from './batch.module.css'
import { sharedActions } from './shared-actions.ts'

const messages = defineMessages({
  bar: { zh: '选中的案卷', en: 'Selected cases' },
  count: { zh: '选了 {count} 件', en: '{count} selected' },
  all: { zh: '选上显示的 {count} 件', en: 'Select all {count} shown' },
  none: { zh: '不选了', en: 'Clear' },
  nothing: {
    zh: '这几件没有能一起办的；选同一环节的试试。',
    en: 'These share no step: select cases at the same stage.',
  },
})

export function BatchBar({ selection, shown }: { selection: Selection; shown: number }) {
  const t = useText()
  const narrow = useNarrow()
  const { data: flows } = useFlows(selection.rows.length > 0)
  const { data: person } = useSession()
  const [taken, setTaken] = useState<CaseAction | null>(null)
  const actions = inOrder(sharedActions(selection.rows, flows ?? [], person?.permissions ?? []))
  const beside = actions.slice(0, narrow ? 1 : 3)
  const more = actions.slice(beside.length)
  // @NOTE cases that are done leave the list and with it the selection; their dialog stays to the end
  const dialog = taken && (
    <BatchDialog
      key={taken.kind}
      action={taken}
      rows={selection.rows}
      onClose={() => setTaken(null)}
      onDone={selection.none}
    />
  )
  return (
    <>
      {selection.rows.length > 0 && (
        <section className={styles.bar} aria-label={t(messages.bar)}>
          <p className="num" role="status">
            {t(messages.count, { count: selection.rows.length })}
          </p>
          {actions.length === 0 && flows && <span className={styles.faint}>{t(messages.nothing)}</span>}
          {beside.map((action, index) => (
            <Button
              key={action.kind}
              look={index === 0 && leadsOn(action) ? 'primary' : 'plain'}
              onClick={() => setTaken(action)}
            >
              {t(action.name)}
            </Button>
          ))}
          {more.length > 0 && (
            <Menu
              label={t(caseMessages.moreActions)}
              items={more.map((action) => ({
                key: action.kind,
                label: t(action.name),
                run: () => setTaken(action),
              }))}
            />
          )}
          <span className={styles.end}>
            {selection.rows.length < shown && (
              <Button look="quiet" onClick={selection.all}>
                {t(messages.all, { count: shown })}
              </Button>
            )}
            <Button look="quiet" onClick={selection.none}>
              {t(messages.none)}
            </Button>
          </span>
        </section>
      )}
      {dialog}
    </>
  )
}
