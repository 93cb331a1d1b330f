// A written time into an instant, by the mapping's formats, zone and bounds.
import type { Text } from '../../../../kernel/i18n/index.ts'
import type { CaseMapping } from '../mapping-schema.ts'
import type { WarningKind } from '../warnings.ts'
import { type DateReader, dateReader, type WrittenTime } from './date-format.ts'
import { localClock } from './local-time.ts'

export type ReadTime = { at: Date; warning?: WarningKind } | { reason: Text }

const lastMoment = { hour: 23, minute: 59, second: 59, millisecond: 999 }
const oddities = { gap: 'timeInGap', overlap: 'timeInOverlap' } as const

export type TimeReader = (written: string, dayMeans?: 'start' | 'end') => ReadTime

/**
 * The first format that fits is taken. Times before `earliest` or after `latest` are refused with words. A day without
 * a time of day is its start, or its last millisecond where `dayMeans` says so.
 */
export function timeReader(mapping: CaseMapping): TimeReader {
  const readers = mapping.dateFormats
    .map(dateReader)
    .filter((reader): reader is DateReader => Boolean(reader))
  const clock = localClock(mapping.timeZone)
  const { earliest = '1970-01-01', latest = '2100-12-31' } = mapping
  const from = clock(midnight(earliest)).at
  const until = clock(midnight(latest, 1)).at

  return (written, dayMeans = 'start') => {
    const time = firstOf(readers, written)
    if (!time) {
      const formats = mapping.dateFormats.join(' | ')
      return {
        reason: {
          zh: `“${short(written)}”不是 ${formats} 形式的日期`,
          en: `“${short(written)}” is not a date of the form ${formats}`,
        },
      }
    }
    const { at, odd } = clock(time.dayOnly && dayMeans === 'end' ? { ...time, ...lastMoment } : time)
    if (at < from || at >= until) {
      return {
        reason: {
          zh: `“${short(written)}”不在 ${earliest} 至 ${latest} 之间`,
          en: `“${short(written)}” is not between ${earliest} and ${latest}`,
        },
      }
    }
    return odd ? { at, warning: oddities[odd] } : { at }
  }
}

function firstOf(readers: DateReader[], written: string): WrittenTime | undefined {
  for (const read of readers) {
    const time = read(written)
    if (time) return time
  }
  return undefined
}

function midnight(day: string, daysLater = 0): WrittenTime {
  const date = new Date(Date.parse(`${day}T00:00:00Z`) + daysLater * 86_400_000)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: 0,
    minute: 0,
    second: 0,
    millisecond: 0,
  }
}

function short(written: string): string {
  return written.length > 60 ? `${written.slice(0, 60)}…` : written
}
