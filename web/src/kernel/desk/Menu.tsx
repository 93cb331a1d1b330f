// Further things to do behind one button: arrows move, Escape and a click elsewhere close (the browser's own popover).
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import styles from './desk-ui.module.css'
import { placeBeside } from './place.ts'

export interface MenuItem {
  key: string
  label: ReactNode
  /** Shown at the end, such as a key of the keyboard. */
  extra?: string | undefined
  run?: () => void
}

interface MenuProps {
  label: ReactNode
  /** When the button shows no words of its own. */
  name?: string
  items: readonly (MenuItem | 'line')[]
  look?: 'plain' | 'quiet'
  busy?: boolean
}

export function Menu({ busy = false, items, label, look = 'plain', name }: MenuProps) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLSpanElement>(null)
  const choices = () => [...(list.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]
  const move = (event: KeyboardEvent) => {
    const all = choices()
    const at = all.indexOf(document.activeElement as HTMLElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    all[to % all.length]?.focus()
  }
  return (
    <span ref={button} className={styles.menuHolder}>
      <Button
        look={look}
        busy={busy}
        aria-label={name}
        aria-haspopup="menu"
        aria-expanded={open}
        popoverTarget={id}
      >
        {label}
      </Button>
      <div
        id={id}
        ref={list}
        role="menu"
        popover="auto"
        aria-label={name ?? (typeof label === 'string' ? label : undefined)}
        className={styles.menu}
        onKeyDown={move}
        onToggle={({ newState }) => {
          setOpen(newState === 'open')
          if (newState !== 'open' || !list.current || !button.current) return
          placeBeside(list.current, button.current)
          choices()[0]?.focus()
        }}
      >
        {items.map((item, index) =>
          item === 'line' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: @NOTE lines have nothing else to tell them apart
            <hr key={`line-${index}`} />
          ) : item.run ? (
            <button
              key={item.key}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                list.current?.hidePopover()
                item.run?.()
              }}
            >
              <span>{item.label}</span>
              {item.extra && <kbd className={styles.extra}>{item.extra}</kbd>}
            </button>
          ) : (
            <p key={item.key} className={styles.menuNote} role="presentation">
              {item.label}
            </p>
          ),
        )}
      </div>
    </span>
  )
}
