// Takes a step: at once where the hub answers, otherwise by the outbox. Steps of one case keep their order: behind one
// that waits, the next waits too.
import { useQueryClient } from '@tanstack/react-query'
import { connection } from '../../../kernel/offline/connection.ts'
import { keep } from '../../../kernel/offline/kept.ts'
import { putIn } from '../../../kernel/offline/outbox.ts'
import { unsent } from '../../../kernel/offline/outbox-rules.ts'
import { useOutbox } from '../../../kernel/offline/use-outbox.ts'
import { isKind } from '../../../kernel/problems.ts'
import { type CaseAction, type CaseDetail, takeAction } from '../api/cases.ts'
import { uploadPhotos } from '../attachments/uploads.ts'
import { caseKey } from '../case-keys.ts'
import { dataOf, type Values } from './action-values.ts'

/** Nobody stands in the rain longer than this for an answer: then the step waits in the outbox. */
const patience = 12_000

/** Whether it has arrived; otherwise it waits. Throws what the hub refuses. */
export type SubmitStep = (action: CaseAction, values: Values, key: string) => Promise<boolean>

export function useSubmitStep(of: CaseDetail): SubmitStep {
  const client = useQueryClient()
  const waits = unsent(useOutbox()).some(({ about }) => about === of.number)
  return async (action, values, idempotencyKey) => {
    const { number, version } = of
    if (!waits && navigator.onLine && connection().reached) {
      try {
        const data = { ...dataOf(values), ...(await photosOf(values)) }
        const signal = AbortSignal.timeout(patience)
        const found = await takeAction({ number, kind: action.kind, data, version, idempotencyKey }, signal)
        // An older look at the case that is still on its way would bring back what was before the step.
        await client.cancelQueries({ queryKey: ['cases', 'one', number] })
        client.setQueryData(['cases', 'one', number], found)
        void keep(caseKey(number), found)
        return true
      } catch (error) {
        if (!isSilence(error)) throw error
      }
    }
    const now = new Date().toISOString()
    await putIn({
      id: idempotencyKey,
      about: number,
      title: of.title,
      kind: action.kind,
      name: action.name,
      data: dataOf(values),
      photos: (values.photos ?? []).map(({ blob, name }) => ({ blob, name })),
      version,
      happenedAt: action.backdate > 0 ? now : null,
      madeAt: now,
    })
    return false
  }
}

async function photosOf({ photos = [] }: Values): Promise<{ attachments?: string[] }> {
  return photos.length > 0 ? { attachments: await uploadPhotos(photos) } : {}
}

/** Nobody answered in time; whether it was heard, the key will tell. */
function isSilence(error: unknown): boolean {
  return (
    isKind(error, 'unreachable', 'slow') || (error instanceof DOMException && error.name === 'TimeoutError')
  )
}
