// Typed looks into a moddle element, whose own accessors promise nothing.
import type { ModdleElement } from 'dmn-moddle'

/** Makes an element of a type. */
export type Create = (type: string, properties: Record<string, unknown>) => ModdleElement

export function words(element: ModdleElement | undefined, name: string): string | null {
  const value = element?.get(name)
  if (typeof value !== 'string') return null
  const trimmed = value.trim()
  return trimmed === '' ? null : trimmed
}

export function child(element: ModdleElement | undefined, name: string): ModdleElement | undefined {
  return element?.get(name) as ModdleElement | undefined
}

export function children(element: ModdleElement | undefined, name: string): ModdleElement[] {
  return (element?.get(name) as ModdleElement[] | undefined) ?? []
}

/** The id of what a reference points to: `#id`, or `namespace#id`. */
export function target(element: ModdleElement | undefined, name: string): string | null {
  const href = words(child(element, name), 'href')
  return href === null ? null : href.slice(href.indexOf('#') + 1)
}

export function targets(elements: ModdleElement[], name: string): string[] {
  return elements.map((element) => target(element, name)).filter((id) => id !== null)
}

export function isFeel(language: string | null): boolean {
  return language === null || /FEEL/i.test(language)
}
