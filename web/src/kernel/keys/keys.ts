// Keyboard: pages say which keys they know and what each does; `?` lists what the open page has said.
import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { Text } from '../i18n/messages.ts'

export interface Key {
  say: Text
  run(): void
}

export type Keys = Readonly<Record<string, Key>>

const known = new Set<{ current: Keys }>()
const listeners = new Set<() => void>()
let listed: readonly (readonly [string, Text])[] = []

function relist(): void {
  listed = [...known].flatMap(({ current }) =>
    Object.entries(current).map(([key, { say }]) => [key, say] as const),
  )
  for (const listener of listeners) listener()
}

function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  )
}

/** A dialog or an open menu takes the keyboard for itself: Escape closes it, and nothing under it. */
function isBehindDialog(): boolean {
  return (
    document.querySelector('dialog[open], [role="dialog"][aria-modal="true"], [role="menu"]:popover-open') !==
    null
  )
}

function press(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event) || isBehindDialog()) return
  for (const { current } of known) {
    const key = current[event.key] ?? current[event.key.toLowerCase()]
    if (!key) continue
    event.preventDefault()
    key.run()
    return
  }
}

/** Keys are single characters or names as in KeyboardEvent.key. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys)
  latest.current = keys
  const names = Object.keys(keys).join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: @NOTE the list is told anew when the keys' names change
  useEffect(() => {
    if (known.size === 0) document.addEventListener('keydown', press)
    known.add(latest)
    relist()
    return () => {
      known.delete(latest)
      if (known.size === 0) document.removeEventListener('keydown', press)
      relist()
    }
  }, [names])
}

export function useListedKeys(): readonly (readonly [string, Text])[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => listed,
  )
}
