// Where a list that opens over the page goes: under what opened it, above where there is no room, never over the edge.

const gap = 4

export function placeBeside(list: HTMLElement, opener: HTMLElement): void {
  const at = opener.getBoundingClientRect()
  const { style } = list
  style.minWidth = `${Math.min(at.width, innerWidth - 16)}px`
  const { height, width } = list.getBoundingClientRect()
  const below = innerHeight - at.bottom - gap
  const above = at.top - gap
  const isBelow = below >= Math.min(height, 240) || below >= above
  style.left = `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`
  style.top = isBelow ? `${at.bottom + gap}px` : 'auto'
  style.bottom = isBelow ? 'auto' : `${innerHeight - at.top + gap}px`
  style.maxHeight = `${Math.max(120, isBelow ? below - 8 : above - 8)}px`
}
