// A photo takes a moment to become small. A form that is sent in that moment waits for it, so that none stays behind.
import { type RefObject, useEffect, useRef } from 'react'

/** `within` stands in the form. */
export function useSubmitLater(within: RefObject<HTMLElement | null>, busy: boolean): void {
  const asked = useRef<HTMLFormElement | null>(null)
  useEffect(() => {
    const form = within.current?.closest('form')
    if (!busy || !form) return
    const hold = (event: Event) => {
      event.preventDefault()
      event.stopPropagation()
      asked.current = form
    }
    form.addEventListener('submit', hold, { capture: true })
    return () => form.removeEventListener('submit', hold, { capture: true })
  }, [within, busy])
  useEffect(() => {
    if (busy || !asked.current) return
    const form = asked.current
    asked.current = null
    if (form.isConnected) form.requestSubmit()
  }, [busy])
}
