// Takes a step by number and code. One key for one content, so that a lost answer never makes two steps.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { newKey } from '../../../kernel/api.ts'
import { takeTrackedAction } from '../api/tracked.ts'
import type { Photo } from '../attachments/photo.ts'
import { uploadPhotos } from '../attachments/uploads.ts'
import type { TrackedActionsProps } from './TrackedActions.tsx'
import { showTracked } from './use-tracked.ts'

interface Step {
  kind: string
  data: Record<string, unknown>
  photos?: readonly Photo[]
}

export function useStep({ code, tracked }: TrackedActionsProps) {
  const client = useQueryClient()
  const last = useRef({ content: '', key: '' })
  const { number, version } = tracked
  return useMutation({
    async mutationFn({ data, kind, photos = [] }: Step) {
      const keys = photos.length > 0 ? await uploadPhotos(photos) : []
      const whole = { ...data, ...(keys.length > 0 && { attachments: keys }) }
      const content = JSON.stringify([version, kind, whole])
      if (last.current.content !== content) last.current = { content, key: newKey() }
      const idempotencyKey = last.current.key
      return takeTrackedAction({ number, code, version, kind, data: whole, idempotencyKey })
    },
    onSuccess: (after) => showTracked(client, { number, code }, after),
    onError: () => client.invalidateQueries({ queryKey: ['cases', 'tracked', number] }),
  })
}
