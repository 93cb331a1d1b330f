// The photos of the draft: what was kept comes back, what changes is kept.
import { useCallback, useEffect, useRef, useState } from 'react'
import { mostPhotos, type Photo } from '../attachments/photo.ts'
import { keepPhotos, recallPhotos } from './draft-photos.ts'

export function useDraftPhotos(): {
  photos: readonly Photo[]
  changePhotos(photos: Photo[]): void
} {
  const [photos, setPhotos] = useState<readonly Photo[]>([])
  const latest = useRef<readonly Photo[]>(photos)
  const dropped = useRef(false)
  const show = useCallback((next: readonly Photo[]) => {
    latest.current = next
    setPhotos(next)
  }, [])
  useEffect(() => {
    let here = true
    void recallPhotos().then((kept) => {
      if (!here || dropped.current || kept.length === 0) return
      // A new one may have come before those that were kept: they stand first.
      const early = latest.current
      show([...kept, ...early].slice(0, mostPhotos))
      if (early.length > 0) void keepPhotos(latest.current)
    })
    return () => {
      here = false
    }
  }, [show])
  const changePhotos = useCallback(
    (next: Photo[]) => {
      dropped.current ||= next.length === 0
      show(next)
      void keepPhotos(next)
    },
    [show],
  )
  return { photos, changePhotos }
}
