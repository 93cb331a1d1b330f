// Photos picked on the first page on their way to the next one. They wait here until somebody takes them, so that none is
// lost however early or late it was picked.
type Take = (files: readonly File[]) => void

let waiting: File[] = []
let taker: Take | undefined

export function giveFiles(files: readonly File[]): void {
  if (taker) taker(files)
  else waiting.push(...files)
}

export function filesWaiting(): number {
  return waiting.length
}

/** What waits comes at once, what is given later as it is given. Gives back how to stop. */
export function takeFiles(take: Take): () => void {
  taker = take
  const given = waiting
  waiting = []
  if (given.length > 0) take(given)
  return () => {
    if (taker === take) taker = undefined
  }
}
