// The photos of the draft: what was kept comes back, what changes is kept.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Photo } from '../attachments/photo.ts'
import { keepPhotos, recallPhotos } from './draft-photos.ts'

export function useDraftPhotos(): {
  photos: readonly Photo[]
  changePhotos(photos: Photo[]): void
} {
  const [photos, setPhotos] = useState<readonly Photo[]>([])
  const touched = useRef(false)
  useEffect(() => {
    let here = true
    void recallPhotos().then((kept) => {
      if (here && !touched.current && kept.length > 0) setPhotos(kept)
    })
    return () => {
      here = false
    }
  }, [])
  const changePhotos = useCallback((next: Photo[]) => {
    touched.current = true
    setPhotos(next)
    void keepPhotos(next)
  }, [])
  return { photos, changePhotos }
}
