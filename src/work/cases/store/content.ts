// A case's words: kept without what leads to a person, and cut into what they are found by.
import { lexemes } from '../search/bigrams.ts'
import { redact } from '../search/redact.ts'

export interface Content {
  title: string
  description: string
  address: string | null
}

export interface StoredContent extends Content {
  /** Lexemes of all words. */
  search: string[]
}

const longestTitle = 60

/** The words as the case keeps them, and whether something was taken out. */
export function storedContent({ address, description, title }: Partial<Content>): {
  kept: StoredContent
  shortened: boolean
} {
  const given = {
    title: (title?.trim() || firstSentence(description ?? '')).slice(0, 200),
    description: description?.trim() ?? '',
    address: address?.trim() || null,
  }
  const kept = {
    title: redact(given.title),
    description: redact(given.description),
    address: given.address && redact(given.address),
  }
  const shortened =
    kept.title !== given.title || kept.description !== given.description || kept.address !== given.address
  return {
    kept: { ...kept, search: lexemes(`${kept.title} ${kept.description} ${kept.address ?? ''}`) },
    shortened,
  }
}

function firstSentence(text: string): string {
  const [sentence = ''] = text.trim().split(/[。！？!?\n]/)
  return sentence.length > longestTitle ? `${sentence.slice(0, longestTitle - 1)}…` : sentence
}
