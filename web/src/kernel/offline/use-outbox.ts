// The outbox as pages see it, and the one place that keeps it moving: at once, when the network is back, when the page
// is looked at again, and from time to time while something waits.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { sessionKey } from '../session/session.ts'
import { connection, watchConnection } from './connection.ts'
import { type Deliver, readOutbox, sendOutbox, watchOutbox, whenWanted } from './outbox.ts'
import type { Item } from './outbox-rules.ts'

const outboxKey = ['outbox'] as const
const every = 20_000

const none: readonly Item[] = []

export function useOutbox(): readonly Item[] {
  return (
    useQuery({ queryKey: outboxKey, queryFn: readOutbox, staleTime: Number.POSITIVE_INFINITY }).data ?? none
  )
}

export function useOutboxRunner(person: string, deliver: Deliver): void {
  const client = useQueryClient()
  useEffect(() => {
    let busy = false
    const run = async () => {
      if (busy) return
      busy = true
      try {
        await sendOutbox(person, deliver, () => void client.invalidateQueries({ queryKey: sessionKey }))
      } finally {
        busy = false
      }
    }
    const look = () => {
      if (document.visibilityState === 'visible') void run()
    }
    const back = () => {
      void client.invalidateQueries({ queryKey: sessionKey })
      void run()
    }
    let reached = connection().reached
    const unwatch = watchConnection(() => {
      const { reached: is } = connection()
      if (is && !reached) {
        void client.invalidateQueries()
        void run()
      }
      reached = is
    })
    const unhear = watchOutbox(() => void client.invalidateQueries({ queryKey: outboxKey }))
    const unwant = whenWanted(() => void run())
    const timer = setInterval(() => {
      if (!connection().reached) void client.invalidateQueries({ queryKey: sessionKey })
      void run()
    }, every)
    addEventListener('online', back)
    document.addEventListener('visibilitychange', look)
    void run()
    return () => {
      clearInterval(timer)
      removeEventListener('online', back)
      document.removeEventListener('visibilitychange', look)
      unwatch()
      unhear()
      unwant()
    }
  }, [client, deliver, person])
}
