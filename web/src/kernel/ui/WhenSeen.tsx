// Draws what it holds once it comes near the window: what is below the fold costs nothing before.
import { type ReactNode, useEffect, useRef, useState } from 'react'

interface WhenSeenProps {
  children: ReactNode
  /** Pixels before it is in sight. */
  ahead?: number
}

export function WhenSeen({ ahead = 0, children }: WhenSeenProps) {
  const holder = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState(() => typeof IntersectionObserver === 'undefined')
  useEffect(() => {
    if (seen || !holder.current) return
    if (holder.current.getBoundingClientRect().top < window.innerHeight + ahead) return setSeen(true)
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true)
      },
      { rootMargin: `${ahead}px` },
    )
    observer.observe(holder.current)
    return () => observer.disconnect()
  }, [seen, ahead])
  return (
    <div ref={holder} style={seen ? undefined : { minHeight: '60vh' }}>
      {seen && children}
    </div>
  )
}
