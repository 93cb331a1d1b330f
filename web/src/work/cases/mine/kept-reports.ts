// The reports that this device can open: number and code, kept here alone and shown to nobody else. One list for all pages.
import { useSyncExternalStore } from 'react'
import { newKey } from '../../../kernel/api.ts'
import { followRemembered, recall, remember } from '../../../kernel/storage.ts'

export interface KeptReport {
  number: string
  code: string
  /** What it is about, for a device without a network. */
  title: string
  /** When it was said, ISO 8601. */
  at: string
  /** Somebody else's, which this reader joined. */
  joined?: boolean
}

const most = 50

/** What was kept, however old or damaged: what cannot be read is left out. */
export function readKept(text: string | null): KeptReport[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(kept) ? kept.filter(isKept) : []
  } catch {
    return []
  }
}

function isKept(one: unknown): one is KeptReport {
  const { at, code, number, title } = (one ?? {}) as Partial<Record<keyof KeptReport, unknown>>
  return [at, code, number, title].every((part) => typeof part === 'string') && number !== '' && code !== ''
}

/** With the report on top; known already, it takes its new code. */
export function withReport(kept: readonly KeptReport[], report: KeptReport): KeptReport[] {
  return [report, ...kept.filter(({ number }) => number !== report.number)].slice(0, most)
}

const listeners = new Set<() => void>()
let now = readKept(recall('reports'))
followRemembered('reports', (text) => become(readKept(text)))

function become(next: KeptReport[]): void {
  now = next
  for (const listener of listeners) listener()
}

function change(next: KeptReport[]): void {
  remember('reports', next.length > 0 ? JSON.stringify(next) : null)
  become(next)
}

export function keepReport(report: KeptReport): void {
  change(withReport(now, report))
}

export function dropReport(number: string): void {
  change(now.filter((one) => one.number !== number))
}

export function dropAllReports(): void {
  change([])
}

export function codeOf(number: string): string {
  return now.find((one) => one.number === number)?.code ?? ''
}

export function useKeptReports(): readonly KeptReport[] {
  return useSyncExternalStore(watch, () => now)
}

function watch(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The mark of this device, by which it counts once. Says nothing of its owner. */
export function deviceMark(): string {
  const kept = recall('device')
  if (kept && /^[0-9a-f]{32}$/.test(kept)) return kept
  const made = newKey()
  remember('device', made)
  return made
}
