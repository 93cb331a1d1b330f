// What changes elsewhere shows here: server-sent events make cached answers stale. The browser resumes by
// Last-Event-ID; when the hub refuses the stream, it is opened again ever more patiently.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { endpoints } from '../paths.ts'

export type LiveState = 'connecting' | 'open' | 'lost'

const firstPatience = 2_000
const longestPatience = 60_000
/** Many events in a moment are one look. */
const gather = 1_500

export interface Stream {
  close(): void
}

/** `onChange` gets the topics that changed; the first opening is no change, a re-opening is one of all topics. */
export function openStream(
  topics: readonly string[],
  onChange: (topics: readonly string[]) => void,
  onState: (state: LiveState) => void,
): Stream {
  let source: EventSource | undefined
  let reopen: ReturnType<typeof setTimeout> | undefined
  let patience = firstPatience
  let lost = false
  function open(): void {
    source = new EventSource(endpoints.live(topics))
    source.onopen = () => {
      patience = firstPatience
      onState('open')
      if (lost) onChange(topics)
      lost = false
    }
    source.onerror = () => {
      onState('lost')
      if (source?.readyState !== EventSource.CLOSED) return
      lost = true
      reopen = setTimeout(open, patience)
      patience = Math.min(patience * 2, longestPatience)
    }
    for (const topic of topics) source.addEventListener(topic, () => onChange([topic]))
  }
  open()
  return {
    close() {
      clearTimeout(reopen)
      source?.close()
    },
  }
}

/** Keeps everything cached under these topics fresh while the page is open, looking again once in `every` milliseconds at most. */
export function useLive(topics: readonly string[], every = gather): LiveState {
  const client = useQueryClient()
  const [state, setState] = useState<LiveState>('connecting')
  const wanted = topics.join(',')
  useEffect(() => {
    const stale = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const stream = openStream(
      wanted.split(','),
      (changed) => {
        for (const topic of changed) stale.add(topic)
        timer ??= setTimeout(() => {
          timer = undefined
          for (const topic of stale) void client.invalidateQueries({ queryKey: [topic] })
          stale.clear()
        }, every)
      },
      setState,
    )
    return () => {
      clearTimeout(timer)
      stream.close()
    }
  }, [client, wanted, every])
  return state
}
