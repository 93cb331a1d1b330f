// What a resident has typed so far. Kept on the device until it is sent, so that nothing has to be typed twice.
import { newKey } from '../../../kernel/api.ts'
import type { Point } from '../../../kernel/map/layers.ts'
import { recall, remember } from '../../../kernel/storage.ts'
import type { Photo } from '../attachments/photo.ts'

export interface Draft {
  /** One key for every try of sending: a lost answer never makes two cases. */
  key: string
  words: string
  /** Null until chosen; an empty key when its sender cannot say. */
  category: ChosenCategory | null
  /** Of the category, where its sender can tell; empty otherwise. */
  condition: string
  point: Point | null
  address: string
  name: string
  phone: string
}

export interface ChosenCategory {
  key: string
  name: string
  conditions?: { key: string; name: { zh: string; en: string } }[]
}

export function emptyDraft(words = ''): Draft {
  return {
    key: newKey(),
    words,
    category: null,
    condition: '',
    point: null,
    address: '',
    name: '',
    phone: '',
  }
}

/** Contact details are not kept: the device may be shared. */
export function keepDraft(draft: Draft | null): void {
  remember('draft', draft && JSON.stringify({ ...draft, name: '', phone: '' }))
}

export function recallDraft(): Draft | null {
  try {
    const kept = JSON.parse(recall('draft') ?? 'null') as Draft | null
    return kept && typeof kept.words === 'string' && typeof kept.key === 'string'
      ? { ...emptyDraft(), ...kept }
      : null
  } catch {
    return null
  }
}

const longestTitle = 40

/** The first sentence is the title; a long one is cut. */
export function titleOf(words: string): string {
  const first =
    words
      .trim()
      .split(/[\n。！？!?]/, 1)[0]
      ?.trim() ?? ''
  const characters = [...first]
  return characters.length > longestTitle ? `${characters.slice(0, longestTitle - 1).join('')}…` : first
}

/** What each step of reporting is given. */
export interface StepProps {
  draft: Draft
  photos: readonly Photo[]
  change(part: Partial<Draft>): void
  changePhotos(photos: Photo[]): void
  onNext(): void
  onBack(): void
}
