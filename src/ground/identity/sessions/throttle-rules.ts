// How long to wait after failed sign-ins: nothing at first, then twice as long each time, up to a limit.

export interface Attempts {
  failures: number
  lastAt: Date
  blockedUntil: Date | null
}

export interface Limits {
  freeFailures: number
  /** Seconds. */
  firstDelay: number
  longestDelay: number
  forgetAfter: number
}

/** Seconds, rounded up, until the next attempt may be made; 0 when it may be made now. */
export function waitOf(attempts: Attempts | undefined, now: Date): number {
  const until = attempts?.blockedUntil?.getTime() ?? 0
  return Math.max(0, Math.ceil((until - now.getTime()) / 1000))
}

/** An attempt counts as failed from its beginning, so that many at once do not get more tries than one by one. */
export function countFailure(attempts: Attempts | undefined, now: Date, limits: Limits): Attempts {
  const remembered = attempts && now.getTime() - attempts.lastAt.getTime() < limits.forgetAfter * 1000
  const failures = (remembered ? attempts.failures : 0) + 1
  const delay = delayAfter(failures, limits)
  return { failures, lastAt: now, blockedUntil: delay > 0 ? new Date(now.getTime() + delay * 1000) : null }
}

/** Seconds to wait after so many failures. */
export function delayAfter(failures: number, { firstDelay, freeFailures, longestDelay }: Limits): number {
  if (failures <= freeFailures) return 0
  return Math.min(longestDelay, firstDelay * 2 ** Math.min(40, failures - freeFailures - 1))
}

/** Whom an address stands for: itself, or with IPv6 its /64, which one household or server has to itself. */
export function networkOf(address: string): string {
  const v4 = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (v4) return v4[1] ?? address
  if (!address.includes(':')) return address
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? []
  const before = groupsOf(head)
  const after = groupsOf(tail ?? '')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...after].slice(0, 4)
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`
}

function groupsOf(part: string): string[] {
  return part === '' ? [] : part.split(':')
}
