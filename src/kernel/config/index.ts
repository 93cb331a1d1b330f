// The environment is read here, once, and checked: what is wrong is said with the name of the variable.
import { resolve } from 'node:path'
import { Problem } from '../errors/index.ts'
import { type Language, preferredLanguage } from '../i18n/index.ts'

export interface Config {
  host: string
  port: number
  /** Folder of everything that the hub keeps itself: database, keys, blobs, accounts of the demo. */
  dataFolder: string
  databaseUrl: string | null
  natsUrl: string | null
  mqttUrl: string | null
  smtpUrl: string | null
  logLevel: string
  /** Public address of the hub, for links in receipts and messages. */
  publicUrl: string
  /** True when a reverse proxy in front says who called (X-Forwarded-For). */
  trustProxy: boolean
  timeZone: string
  /** A key ring from a secret store; without it the ring lies in the data folder. */
  keys: string | null
  /** Of the command line, from LANG. */
  language: Language
}

type Environment = Record<string, string | undefined>

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

export function readConfig(environment: Environment = process.env): Config {
  const wrong: { field: string; zh: string; en: string }[] = []
  const port = Number(environment.PORT ?? 8080)
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    wrong.push({ field: 'PORT', zh: '应为 0 到 65535 的整数', en: 'must be a whole number from 0 to 65535' })
  }
  const url = (field: string, schemes: string[]): string | null => {
    const value = environment[field]
    if (!value) return null
    const scheme = URL.canParse(value) ? new URL(value).protocol.slice(0, -1) : ''
    if (schemes.includes(scheme)) return value
    const list = schemes.join(', ')
    wrong.push({
      field,
      zh: `应为网址，以 ${list} 之一开头`,
      en: `must be a URL that starts with one of ${list}`,
    })
    return null
  }
  // A person at a terminal reads what the hub says to them; a service's log is read by machines.
  const logLevel = environment.LOG_LEVEL ?? (process.stdout.isTTY ? 'warn' : 'info')
  if (!levels.includes(logLevel)) {
    wrong.push({
      field: 'LOG_LEVEL',
      zh: `应为 ${levels.join('、')} 之一`,
      en: `must be one of ${levels.join(', ')}`,
    })
  }
  const timeZone = environment.SHANZHI_TIME_ZONE ?? 'Asia/Shanghai'
  if (!isTimeZone(timeZone)) {
    wrong.push({
      field: 'SHANZHI_TIME_ZONE',
      zh: '应为时区名，如 Asia/Shanghai',
      en: 'must be a time zone such as Asia/Shanghai',
    })
  }
  const host = environment.HOST ?? '127.0.0.1'
  const config: Config = {
    host,
    port,
    dataFolder: resolve(environment.SHANZHI_DATA ?? '.shanzhi'),
    databaseUrl: url('DATABASE_URL', ['postgres', 'postgresql']),
    natsUrl: url('NATS_URL', ['nats', 'tls']),
    mqttUrl: url('MQTT_URL', ['mqtt', 'mqtts', 'ws', 'wss']),
    smtpUrl: url('SMTP_URL', ['smtp', 'smtps']),
    logLevel,
    publicUrl: url('PUBLIC_URL', ['http', 'https']) ?? `http://${host}:${port}`,
    trustProxy: environment.TRUST_PROXY === '1' || environment.TRUST_PROXY === 'true',
    timeZone,
    keys: environment.SHANZHI_KEYS ?? null,
    language: preferredLanguage(environment.LANG?.replace('_', '-').replace(/\..*/, '')),
  }
  if (wrong.length > 0) {
    throw new Problem(
      'config.invalid',
      { status: 500, message: { zh: '设置有误：{list}', en: 'The settings are wrong: {list}' } },
      { list: wrong.map(({ field, en, zh }) => `${field} ${en} (${zh})`).join('; ') },
    )
  }
  return config
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
