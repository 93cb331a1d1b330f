// The `datetime` parameter: an instant, a day, or an interval that may be open on one side (Core §7.15.4).

import { errors } from '../errors.ts'

export interface Interval {
  from?: Date
  to?: Date
}

const instant = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/
const day = /^\d{4}-\d{2}-\d{2}$/

/** A day stands for all of it, in UTC. @throws space.badParameter */
export function parseDatetime(text: string): Interval {
  const [first = '', second, ...more] = text.split('/')
  if (more.length > 0) throw wrong()
  if (second === undefined) return { from: parse(first, false), to: parse(first, true) }
  const interval = { from: parseEnd(first, false), to: parseEnd(second, true) }
  if (!interval.from && !interval.to) return {}
  if (interval.from && interval.to && interval.from > interval.to) throw wrong()
  return interval
}

function parseEnd(text: string, end: boolean): Date | undefined {
  return text === '' || text === '..' ? undefined : parse(text, end)
}

function parse(text: string, end: boolean): Date {
  const moment = day.test(text)
    ? new Date(`${text}T${end ? '23:59:59.999' : '00:00:00.000'}Z`)
    : new Date(text)
  if (!(day.test(text) || instant.test(text)) || Number.isNaN(moment.getTime())) throw wrong()
  return moment
}

function wrong() {
  const message = { zh: '应为 RFC 3339 时间或区间', en: 'it must be an RFC 3339 time or an interval of two' }
  return errors.badParameter({ name: 'datetime' }, { fields: [{ field: 'datetime', message }] })
}
