// Draws what it holds once the reader is left in peace: what they came for is here, the device has nothing else to do, and
// nobody has pressed anything for a moment. For what is heavy and stands beside the work. Waits only the first time.
import { type ReactNode, useEffect, useState } from 'react'

interface WhenStillProps {
  /** What they came for is here. */
  ready: boolean
  instead: ReactNode
  children: ReactNode
}

/** Half as long again as the page took to come: a fast device need not wait. */
const peace = () => Math.min(performance.now() / 2, 1_500)
const presses = ['pointerdown', 'keydown'] as const
let drawnBefore = false

const idle = () =>
  new Promise<unknown>((resolve) =>
    // @NOTE not every browser says when it is idle
    typeof requestIdleCallback === 'undefined' ? setTimeout(resolve) : requestIdleCallback(resolve),
  )

export function WhenStill({ children, instead, ready }: WhenStillProps) {
  const [still, setStill] = useState(drawnBefore)
  useEffect(() => {
    if (still || !ready) return
    let turn = 0
    const wait = async () => {
      const own = ++turn
      await idle()
      await new Promise((resolve) => setTimeout(resolve, peace()))
      await idle()
      if (own === turn) setStill(true)
    }
    void wait()
    for (const press of presses) addEventListener(press, wait, true)
    return () => {
      turn = 0
      for (const press of presses) removeEventListener(press, wait, true)
    }
  }, [still, ready])
  useEffect(() => {
    drawnBefore ||= still
  }, [still])
  return still ? children : instead
}
