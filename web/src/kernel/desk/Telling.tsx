// A word about what was just done, seen for a moment and read out; it never asks for anything.
import { createContext, type ReactNode, use, useCallback, useEffect, useState } from 'react'
import styles from './desk-ui.module.css'

const TellContext = createContext<(words: string) => void>(() => {})

const shownFor = 6_000

export function Telling({ children }: { children: ReactNode }) {
  const [told, setTold] = useState<{ words: string } | null>(null)
  const tell = useCallback((words: string) => setTold({ words }), [])
  useEffect(() => {
    if (!told) return
    const timer = setTimeout(() => setTold(null), shownFor)
    return () => clearTimeout(timer)
  }, [told])
  return (
    <TellContext value={tell}>
      {children}
      <div className={styles.told} role="status">
        {told && <p>{told.words}</p>}
      </div>
    </TellContext>
  )
}

export function useTell(): (words: string) => void {
  return use(TellContext)
}
