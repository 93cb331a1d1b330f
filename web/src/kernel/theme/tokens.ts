// The values of tokens.css as the page has them now, for what cannot read CSS: Ant Design's theme and the map.

export type Token =
  | 'ink'
  | 'ink-2'
  | 'ink-3'
  | 'line'
  | 'edge'
  | 'paper'
  | 'card'
  | 'ground'
  | 'brand'
  | 'on-brand'
  | 'brand-soft'
  | 'seal'
  | 'red'
  | 'orange'
  | 'yellow'
  | 'blue'
  | 'green'
  | 'red-soft'
  | 'orange-soft'
  | 'yellow-soft'
  | 'blue-soft'
  | 'green-soft'
  | 'r'
  | 't0'
  | 't1'
  | 't2'
  | 't3'
  | 't4'
  | 'target'
  | 'font'

export interface Tokens {
  value(token: Token): string
  /** A length in CSS pixels. */
  pixels(token: Token): number
}

export function readTokens(): Tokens {
  const style = getComputedStyle(document.documentElement)
  const value = (token: Token) => style.getPropertyValue(`--${token}`).trim()
  return { value, pixels: (token) => Number.parseFloat(value(token)) }
}
