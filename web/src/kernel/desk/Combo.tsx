// One choice out of many, found by typing (WAI-ARIA combobox with a list). The words shown are names, the value an id.
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useText } from '../i18n/language.tsx'
import { defineMessages } from '../i18n/messages.ts'
import styles from './desk-ui.module.css'
import { placeBeside } from './place.ts'

const messages = defineMessages({
  clear: { zh: '清掉“{label}”', en: 'Clear “{label}”' },
  none: { zh: '没有找到', en: 'Nothing found' },
  busy: { zh: '正在找…', en: 'Looking…' },
})

export interface Choice {
  value: string
  label: string
  /** A second, quieter line. */
  hint?: string | undefined
  /** More words that it is found by. */
  search?: string
}

export interface ComboProps {
  /** Name of the field: beside it, or only for screen readers when a label stands elsewhere. */
  label: string
  value: string
  choices: readonly Choice[]
  onChange(value: string): void
  /** Given: the choices are looked up elsewhere as one types. */
  onType?: (words: string) => void
  /** The reader comes near: whoever has the choices looked up only for readers who want them does so now. */
  onNear?: (() => void) | undefined
  busy?: boolean
  placeholder?: string | undefined
  id?: string
  invalid?: boolean
  className?: string | undefined
}

export function Combo({ busy, choices, onChange, onNear, onType, value, ...field }: ComboProps) {
  const t = useText()
  const list = useId()
  const input = useRef<HTMLInputElement>(null)
  const popup = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [at, setAt] = useState(0)
  const open = typed !== null
  const chosen = choices.find((choice) => choice.value === value)?.label ?? ''
  const shown = open && !onType ? matching(choices, typed) : choices

  // biome-ignore lint/correctness/useExhaustiveDependencies: @NOTE its place depends on how long the list has become
  useEffect(() => {
    if (!popup.current || !input.current) return
    if (!open) return void popup.current.hidePopover()
    popup.current.showPopover()
    placeBeside(popup.current, input.current)
  }, [open, shown.length])
  useEffect(() => {
    if (open) document.getElementById(`${list}-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [open, at, list])

  const type = (words: string | null) => {
    setTyped(words)
    setAt(0)
    onType?.(words ?? '')
  }
  const choose = (choice: Choice | undefined) => {
    if (choice) onChange(choice.value)
    type(null)
  }
  const press = (event: KeyboardEvent) => {
    const { key } = event
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault()
      if (!open) type('')
      else
        setAt((at + (key === 'ArrowDown' ? 1 : shown.length - 1) + shown.length) % Math.max(1, shown.length))
    } else if (key === 'Enter' && open) {
      event.preventDefault()
      choose(shown[at])
    } else if (key === 'Escape' && open) {
      event.preventDefault()
      event.stopPropagation()
      type(null)
    }
  }
  return (
    <span className={`${styles.combo} ${field.className ?? ''}`}>
      <input
        ref={input}
        id={field.id}
        role="combobox"
        className={styles.comboInput}
        value={typed ?? chosen}
        placeholder={field.placeholder ?? field.label}
        aria-label={field.id ? undefined : field.label}
        aria-invalid={field.invalid || undefined}
        aria-expanded={open}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={open && shown[at] ? `${list}-${at}` : undefined}
        autoComplete="off"
        onPointerEnter={onNear}
        onFocus={onNear}
        onClick={() => !open && type('')}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
        onBlur={() => type(null)}
      />
      {value && !open && (
        <button
          type="button"
          className={styles.comboClear}
          aria-label={t(messages.clear, { label: field.label })}
          onClick={() => {
            onChange('')
            input.current?.focus()
          }}
        >
          <span aria-hidden>×</span>
        </button>
      )}
      <div
        ref={popup}
        id={list}
        role="listbox"
        aria-label={field.label}
        popover="manual"
        className={styles.options}
      >
        {open &&
          shown.map((choice, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: @NOTE the keys are the input's, which names the active one
            <div
              key={choice.value}
              id={`${list}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={choice.value === value}
              data-active={index === at || undefined}
              className={styles.option}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(choice)}
            >
              {choice.label}
              {choice.hint && <small>{choice.hint}</small>}
            </div>
          ))}
        {open && shown.length === 0 && (
          <div role="option" tabIndex={-1} aria-disabled aria-selected={false} className={styles.noOption}>
            {t(busy ? messages.busy : messages.none)}
          </div>
        )}
      </div>
    </span>
  )
}

function matching(choices: readonly Choice[], typed: string): readonly Choice[] {
  const words = typed.trim().toLowerCase()
  if (!words) return choices
  return choices.filter(({ label, search = '' }) => `${label} ${search}`.toLowerCase().includes(words))
}
