// The profile's parts by their path: `hotlines/0/name/zh`, as the hub names them when something is wrong.
import type { PlaceView } from './api.ts'

export function readAt(value: unknown, path: string): string {
  let found: unknown = value
  for (const part of path.split('/')) {
    if (typeof found !== 'object' || found === null) return ''
    found = (found as Record<string, unknown>)[part]
  }
  return found === null || found === undefined ? '' : String(found)
}

/** A copy with the part changed; what lies on the way is made where it is missing. */
export function writeAt<T>(value: T, path: string, to: unknown): T {
  const [first = '', ...rest] = path.split('/')
  const whole = Array.isArray(value) ? [...value] : { ...(value as object) }
  const held = whole as Record<string, unknown>
  held[first] = rest.length > 0 ? writeAt(held[first] ?? {}, rest.join('/'), to) : to
  return whole as T
}

/** Without parts that were left empty: words that nobody wrote, a point of which a half is missing. */
export function tidied(profile: PlaceView): PlaceView {
  const words = (given: PlaceView['privacy']) => (given?.zh ? { zh: given.zh, en: given.en ?? '' } : null)
  return {
    ...profile,
    privacy: words(profile.privacy),
    retention: words(profile.retention),
    offices: profile.offices.map(({ phone, point, ...office }) => {
      const lng = Number.parseFloat(String(point?.lng ?? ''))
      const lat = Number.parseFloat(String(point?.lat ?? ''))
      const placed = Number.isFinite(lng) && Number.isFinite(lat)
      return { ...office, ...(phone && { phone }), ...(placed && { point: { lng, lat } }) }
    }),
  }
}

export const emptyHotline: PlaceView['hotlines'][number] = {
  name: { zh: '', en: '' },
  phone: '',
  hours: { zh: '', en: '' },
}
export const emptyOffice: PlaceView['offices'][number] = {
  name: { zh: '', en: '' },
  address: '',
  hours: { zh: '', en: '' },
}
export const emptyNotice: NonNullable<PlaceView['notice']> = {
  tone: 'yellow',
  title: { zh: '', en: '' },
  text: { zh: '', en: '' },
}
