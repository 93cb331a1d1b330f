// One case through return, co-handling, suspension over Spring Festival, extension, failed verification, closing, reopening
// and rating. The right-hand side was worked out by hand with a calendar on paper (Wed 11 Feb 2026 onwards: Sat 14 Feb is
// worked, 15–23 Feb are off, Sat 28 Feb is worked; hours 8–12 and 14–18).
import type { ActionData } from '../action.ts'
import type { ActionKind } from '../action-kinds.ts'

const days2 = { amount: 2, unit: 'day', clock: 'working' } as const

// [moment, step, data, state after, due after, warn after]
export type Row = [string, ActionKind, ActionData, string, string | null, string | null]

export const springFestival: readonly Row[] = [
  ['2026-02-11 09:00', 'report', { category: 'ours:matter:1' }, 'reported', null, null],
  ['2026-02-11 09:10', 'accept', {}, 'filed', null, null],
  // 16 h from Wed 09:20: Wed 6 h 40 left (2:40 + 4), Thu 8 h, Fri 1 h 20. Warned after 12 h: Wed 6:40, Thu 5:20 → 15:20
  [
    '2026-02-11 09:20',
    'dispatch',
    { organisationId: 'o1', limit: days2 },
    'handling',
    '2026-02-13 09:20',
    '2026-02-12 15:20',
  ],
  ['2026-02-11 10:00', 'return', { reason: '不属本单位' }, 'filed', null, null],
  // 16 h from Wed 10:30: Wed 5.5 h, Thu 8 h, Fri 2.5 h. Warned after 12 h: Wed 5.5, Thu 6.5 → 16:30
  [
    '2026-02-11 10:30',
    'dispatch',
    { organisationId: 'o2', limit: days2 },
    'handling',
    '2026-02-13 10:30',
    '2026-02-12 16:30',
  ],
  [
    '2026-02-11 11:00',
    'whistle',
    { organisationId: 'o3', reason: '联合执法' },
    'handling',
    '2026-02-13 10:30',
    '2026-02-12 16:30',
  ],
  [
    '2026-02-11 11:25',
    'arrive',
    { organisationId: 'o3' },
    'handling',
    '2026-02-13 10:30',
    '2026-02-12 16:30',
  ],
  [
    '2026-02-12 15:00',
    'co-finish',
    { organisationId: 'o3', result: '已配合' },
    'handling',
    '2026-02-13 10:30',
    '2026-02-12 16:30',
  ],
  [
    '2026-02-13 09:30',
    'suspend',
    { reason: '等候材料' },
    'suspended',
    '2026-02-13 10:30',
    '2026-02-12 16:30',
  ],
  // Suspended Fri 09:30 → Tue 24 Feb 09:00: Fri 6.5 h, Sat 14 Feb 8 h, Tue 1 h = 15.5 h.
  // Due Fri 10:30 + 15.5 h: Fri 5.5, Sat 8, Tue 2 → 10:00. Warn Thu 16:30 + 15.5 h: Thu 1.5, Fri 8, Sat 6 → 16:00
  ['2026-02-24 09:00', 'resume', {}, 'handling', '2026-02-24 10:00', '2026-02-14 16:00'],
  // One working day more: Tue 10:00 + 8 h → Wed 10:00; warn Sat 16:00 + 8 h: Sat 2, Tue 6 → 16:00
  [
    '2026-02-24 09:30',
    'extend',
    { amount: 1, unit: 'day', reason: '材料不足' },
    'handling',
    '2026-02-25 10:00',
    '2026-02-24 16:00',
  ],
  ['2026-02-24 17:00', 'finish', { result: '已修复' }, 'verifying', '2026-02-25 10:00', '2026-02-24 16:00'],
  [
    '2026-02-24 17:30',
    'verify-fail',
    { reason: '仍有破损' },
    'handling',
    '2026-02-25 10:00',
    '2026-02-24 16:00',
  ],
  ['2026-02-25 09:00', 'finish', { result: '已更换' }, 'verifying', '2026-02-25 10:00', '2026-02-24 16:00'],
  ['2026-02-25 09:30', 'verify-pass', {}, 'verified', '2026-02-25 10:00', '2026-02-24 16:00'],
  // Exactly at the deadline: in time
  ['2026-02-25 10:00', 'close', {}, 'closed', '2026-02-25 10:00', '2026-02-24 16:00'],
  ['2026-02-26 09:00', 'reopen', { reason: '又坏了' }, 'filed', null, null],
  // 16 h from Fri 27 Feb 16:00: Fri 2, Sat 28 (worked) 8, Mon 2 Mar 6 → 16:00. Warned after 12 h: Fri 2, Sat 8, Mon 2 → 10:00
  [
    '2026-02-27 16:00',
    'dispatch',
    { organisationId: 'o2', limit: days2 },
    'handling',
    '2026-03-02 16:00',
    '2026-03-02 10:00',
  ],
  ['2026-02-28 11:00', 'finish', { result: '彻底更换' }, 'verifying', '2026-03-02 16:00', '2026-03-02 10:00'],
  ['2026-02-28 15:00', 'verify-pass', {}, 'verified', '2026-03-02 16:00', '2026-03-02 10:00'],
  ['2026-02-28 15:05', 'close', {}, 'closed', '2026-03-02 16:00', '2026-03-02 10:00'],
  ['2026-03-03 08:00', 'rate', { score: 5 }, 'closed', '2026-03-02 16:00', '2026-03-02 10:00'],
]

/** A moment by the wall clock of the place, as the table writes it. */
export function wall(date: Date | string | null): string | null {
  return (
    date && new Date(new Date(date).getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
  )
}
