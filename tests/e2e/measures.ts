// What runs inside the page to measure it. Each gives back what is wrong, in words; nothing wrong is an empty list.

/** Controls smaller than `least` CSS pixels either way, those that look alike as one. A link within a sentence may be as high as
 *  its line (WCAG 2.5.8), what waits outside the window for the focus is not there yet, a tick counts with its label, and a link
 *  that lies over its whole row with what it lays there. */
export function smallTargets(least: number): string[] {
  const controls =
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=link], [role=tab], [role=menuitem], [role=checkbox], [role=radio], [role=switch], [role=option], [role=slider]'
  const shown = (element: Element) => {
    const { bottom, height, right, width } = element.getBoundingClientRect()
    const { clipPath, opacity, pointerEvents, visibility } = getComputedStyle(element)
    return (
      width > 1 &&
      height > 1 &&
      bottom + scrollY > 0 &&
      right + scrollX > 0 &&
      visibility === 'visible' &&
      clipPath === 'none' &&
      (opacity !== '0' || element.closest('label') !== null) &&
      pointerEvents !== 'none'
    )
  }
  const inSentence = (element: Element) => {
    if (getComputedStyle(element).display !== 'inline') return false
    const around = element.parentElement?.textContent?.trim() ?? ''
    return around.length > (element.textContent?.trim().length ?? 0) + 2
  }
  const union = (a: DOMRect, b: DOMRect) => ({
    width: Math.max(a.right, b.right) - Math.min(a.left, b.left),
    height: Math.max(a.bottom, b.bottom) - Math.min(a.top, b.top),
  })
  const laidOver = (element: Element) => {
    const { content, position } = getComputedStyle(element, '::after')
    if (content === 'none' || position !== 'absolute') return null
    let around = element.parentElement
    while (around && getComputedStyle(around).position === 'static') around = around.parentElement
    return around
  }
  const alike = new Map<string, string[]>()
  for (const element of document.querySelectorAll(controls)) {
    if (element.closest('[aria-hidden=true], [inert], .unseen') || !shown(element) || inSentence(element))
      continue
    if (element.matches(':disabled') || element.getAttribute('aria-disabled') === 'true') continue
    const own = element.getBoundingClientRect()
    const label = element.matches('input') ? element.closest('label') : null
    const wrapper = element.closest('[data-target]') ?? label ?? laidOver(element)
    const { height, width } = wrapper ? union(own, wrapper.getBoundingClientRect()) : own
    if (Math.round(width) >= least && Math.round(height) >= least) continue
    const name = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? ''
    const kind = `${element.tagName.toLowerCase()}.${element.className}`
    alike.set(kind, [
      ...(alike.get(kind) ?? []),
      `${Math.round(width)}×${Math.round(height)} «${name.slice(0, 40)}»`,
    ])
  }
  return [...alike].map(([kind, found]) => `${kind} ${found.length}: ${found.slice(0, 3).join(', ')}`)
}

/** Words smaller than `least` CSS pixels. */
export function smallWords(least: number): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found = new Set<string>()
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = node.textContent?.trim()
    const element = node.parentElement
    if (!words || !element || element.closest('[aria-hidden=true], noscript, script, style, .unseen'))
      continue
    const { clipPath, fontSize, visibility } = getComputedStyle(element)
    const { height, width } = element.getBoundingClientRect()
    if (visibility !== 'visible' || clipPath !== 'none' || width < 2 || height < 2) continue
    if (Number.parseFloat(fontSize) + 0.01 < least) found.add(`${fontSize} «${words.slice(0, 40)}»`)
  }
  return [...found]
}

/** Words that run over several lines closer than `least` times their size. */
export function narrowLines(least: number): string[] {
  return [...document.querySelectorAll('p, li, dd, td, h1, h2, h3, label')].flatMap((element) => {
    const { fontSize, lineHeight } = getComputedStyle(element)
    const ratio = Number.parseFloat(lineHeight) / Number.parseFloat(fontSize)
    if (!element.textContent?.trim() || Number.isNaN(ratio) || ratio + 0.01 >= least) return []
    return [`${ratio.toFixed(2)} «${element.textContent.trim().slice(0, 40)}»`]
  })
}

/** What makes the page wider than the window. */
export function wideThings(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement
  if (scrollWidth <= clientWidth + 1) return []
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
    .slice(-5)
    .map(
      (element) =>
        `${element.tagName.toLowerCase()}.${element.className} «${element.textContent?.trim().slice(0, 40)}»`,
    )
}
