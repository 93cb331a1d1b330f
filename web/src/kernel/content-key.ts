// What is sent twice with the same content is one intention; a key travels as a header, which holds no Chinese.
import { useRef } from 'react'
import { newKey } from './api.ts'

/** One key for one content. */
export function useContentKey(): (content: unknown) => string {
  const last = useRef({ content: '', key: '' })
  return (content) => {
    const said = JSON.stringify(content)
    if (last.current.content !== said) last.current = { content: said, key: newKey() }
    return last.current.key
  }
}
