// Where the device is, asked only when the reader presses for it.
import { useState } from 'react'
import type { Point } from '../../../kernel/map/layers.ts'

export type Locating = 'idle' | 'busy' | 'failed'

export function useDevicePosition(onFound: (point: Point) => void): { state: Locating; locate(): void } {
  const [state, setState] = useState<Locating>('idle')
  const locate = () => {
    if (!navigator.geolocation) return setState('failed')
    setState('busy')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('idle')
        onFound({ lng: Number(coords.longitude.toFixed(6)), lat: Number(coords.latitude.toFixed(6)) })
      },
      () => setState('failed'),
      { enableHighAccuracy: true, timeout: 10_000, maximumAge: 30_000 },
    )
  }
  return { state, locate }
}
