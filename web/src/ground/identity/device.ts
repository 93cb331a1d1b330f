// What a browser says of itself, in two words that a person knows.

/** `Chrome · Windows`; undefined where it says nothing. */
export function deviceOf(agent: string | null): string | undefined {
  const browser = /MicroMessenger|Edg|Firefox|Chrome|Safari/.exec(agent ?? '')?.[0]
  const system = /Windows|Android|iPhone|iPad|Mac OS X|Linux/.exec(agent ?? '')?.[0]
  return [browser, system].filter(Boolean).join(' · ') || agent?.slice(0, 60) || undefined
}
