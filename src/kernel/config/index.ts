// The environment is read here, once, and checked: what is wrong is said with the name of the variable.
import { resolve } from 'node:path'
import { Problem } from '../errors/index.ts'
import { type Language, preferredLanguage } from '../i18n/index.ts'
import { type Basemap, readBasemap } from './basemap.ts'

export type { Basemap }

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
  /** A map from outside under the hub's own. */
  basemap: Basemap | null
  /** Where photos and files lie instead of the data folder. */
  s3: S3Settings | null
  /** clamd's address: `tcp://host:3310` or `unix:///run/clamav/clamd.ctl`. */
  malwareScanner: string | null
  /** A key ring from a secret store; without it the ring lies in the data folder. */
  keys: string | null
  /** Of the command line, from LANG. */
  language: Language
}

/** Any store that speaks S3. */
export interface S3Settings {
  endpoint: string
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
  /** The bucket stands in the path, not before the host. */
  pathStyle: boolean
}

type Environment = Record<string, string | undefined>
type Wrong = { field: string; zh: string; en: string }

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

export function readConfig(environment: Environment = process.env): Config {
  const wrong: Wrong[] = []
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
  const s3 = readS3(environment, url, wrong)
  const basemap = readBasemap(environment.BASEMAP_URL, environment.BASEMAP_ATTRIBUTION)
  if (basemap === undefined) {
    wrong.push({
      field: 'BASEMAP_URL',
      zh: '应为 http(s) 网址，带 {z}、{x}、{y}',
      en: 'must be an http(s) URL with {z}, {x} and {y}',
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
    s3,
    malwareScanner: url('MALWARE_SCANNER', ['tcp', 'unix']),
    logLevel,
    publicUrl: url('PUBLIC_URL', ['http', 'https']) ?? `http://${host}:${port}`,
    trustProxy: environment.TRUST_PROXY === '1' || environment.TRUST_PROXY === 'true',
    timeZone,
    basemap: basemap ?? null,
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

/** All of it or none: half a store would take photos and lose them. */
function readS3(
  environment: Environment,
  url: (field: string, schemes: string[]) => string | null,
  wrong: Wrong[],
): S3Settings | null {
  const needed = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const
  const missing = needed.filter((field) => !environment[field])
  if (missing.length === needed.length) return null
  for (const field of missing)
    wrong.push({
      field,
      zh: '缺少：使用 S3 存储须一并设置',
      en: 'is missing: a store that speaks S3 needs it too',
    })
  const style = environment.S3_PATH_STYLE ?? 'true'
  if (!['true', 'false', '1', '0'].includes(style))
    wrong.push({ field: 'S3_PATH_STYLE', zh: '应为 true 或 false', en: 'must be true or false' })
  return {
    endpoint: url('S3_ENDPOINT', ['http', 'https']) ?? '',
    bucket: environment.S3_BUCKET ?? '',
    region: environment.S3_REGION ?? 'us-east-1',
    accessKeyId: environment.S3_ACCESS_KEY_ID ?? '',
    secretAccessKey: environment.S3_SECRET_ACCESS_KEY ?? '',
    pathStyle: style === 'true' || style === '1',
  }
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
