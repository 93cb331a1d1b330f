// One wide line a request, one line a notable event; never personal data, never a secret.
import { type Logger, pino } from 'pino'

export type Log = Logger

const redacted = ['password', 'token', 'code', 'phone', 'idNumber', 'name', 'cookie', 'authorization']

export function createLog(level: string): Log {
  return pino({
    level,
    redact: {
      paths: redacted.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
      censor: '[redacted]',
    },
  })
}
