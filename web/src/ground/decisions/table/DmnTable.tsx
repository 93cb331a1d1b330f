// A decision table as dmn-js draws it, to look at or to edit, in our colours.
import { useEffect, useRef, useState } from 'react'
import { useText } from '../../../kernel/i18n/language.tsx'
import { defineMessages } from '../../../kernel/i18n/messages.ts'
import { Waiting } from '../../../kernel/ui/Empty.tsx'
import styles from './table.module.css'

const messages = defineMessages({
  view: { zh: '决策表（只读）', en: 'Decision table (read only)' },
  edit: { zh: '决策表（可改）', en: 'Decision table (editable)' },
  broken: {
    zh: '这张表画不出来，可以看下面的文字版，或下载文件。',
    en: 'This table cannot be drawn; read it in words below, or download the file.',
  },
})

export interface TableHandle {
  /** The table as it stands now. */
  save(): Promise<string>
  /** Leads to a cell: the row counted from 1, the column from 0; -1 for the row as a whole. */
  show(row: number, column: number): void
}

interface DmnTableProps {
  xml: string
  editable?: boolean
  onReady?: (handle: TableHandle) => void
}

export function DmnTable({ editable = false, onReady, xml }: DmnTableProps) {
  const t = useText()
  const place = useRef<HTMLElement>(null)
  const ready = useRef(onReady)
  ready.current = onReady
  const [state, setState] = useState<'waiting' | 'shown' | 'broken'>('waiting')
  useEffect(() => {
    let gone = false
    let close = () => {}
    const container = document.createElement('div')
    place.current?.replaceChildren(container)
    setState('waiting')
    void import('./open-table.ts')
      .then(({ openTable }) => openTable(container, xml, editable))
      .then((manager) => {
        close = () => manager.destroy()
        if (gone) return close()
        setState('shown')
        ready.current?.({
          save: async () => (await manager.saveXML({ format: true })).xml,
          show: (...cell) => showCell(container, ...cell),
        })
      })
      .catch(() => !gone && setState('broken'))
    return () => {
      gone = true
      close()
    }
  }, [xml, editable])
  return (
    <>
      {state === 'waiting' && <Waiting lines={4} />}
      {state === 'broken' && <p role="alert">{t(messages.broken)}</p>}
      <section
        ref={place}
        className={styles.table}
        aria-label={t(editable ? messages.edit : messages.view)}
      />
    </>
  )
}

function showCell(container: HTMLElement, row: number, column: number): void {
  const line = container.querySelectorAll('tbody tr')[row - 1]
  const cell = line?.querySelectorAll('td.input-cell, td.output-cell')[column] ?? line?.querySelector('td')
  if (!(cell instanceof HTMLElement)) return
  for (const old of container.querySelectorAll('[data-wrong]')) old.removeAttribute('data-wrong')
  cell.setAttribute('data-wrong', '')
  cell.scrollIntoView({ block: 'center', inline: 'center' })
  const inside = cell.querySelector('[contenteditable="true"], input, [tabindex]')
  if (inside instanceof HTMLElement) inside.focus()
  else cell.click()
}
