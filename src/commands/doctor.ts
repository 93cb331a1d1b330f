// Looks at a set-up and says what to mend.
import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { sql } from '../kernel/db/index.ts'
import type { Hub } from '../kernel/hub/index.ts'
import { type Text, text } from '../kernel/i18n/index.ts'
import { type Command, withHub } from './command.ts'

interface Finding {
  ok: boolean
  what: Text
}

export const doctor: Command = {
  name: 'doctor',
  synopsis: 'doctor',
  summary: { zh: '检查安装，指出要改的地方', en: 'Check a set-up and say what to mend' },
  async run(call) {
    const findings = await withHub(call, examine)
    for (const { ok, what } of findings)
      process.stdout.write(`${ok ? '✓' : '✗'} ${text(what, call.language)}\n`)
    return findings.every(({ ok }) => ok) ? 0 : 1
  },
}

async function examine(hub: Hub): Promise<Finding[]> {
  const { config, db } = hub
  const { dead, events, version } = await db.tx((tx) =>
    tx.one<{ version: string; events: number; dead: number }>(sql`
      SELECT split_part(version(), ' ', 2) AS version,
        (SELECT count(*) FROM kernel.outbox WHERE position IS NULL) AS events,
        (SELECT count(*) FROM kernel.job WHERE state = 'dead') AS dead`),
  )
  const mode = (await stat(config.dataFolder)).mode & 0o077
  const writable = await access(config.dataFolder, constants.W_OK).then(
    () => true,
    () => false,
  )
  return [
    { ok: true, what: { zh: `数据库：${db.engine} ${version}`, en: `Database: ${db.engine} ${version}` } },
    {
      ok: writable,
      what: {
        zh: `数据目录可写：${config.dataFolder}`,
        en: `The data folder can be written: ${config.dataFolder}`,
      },
    },
    {
      ok: mode === 0,
      what: {
        zh: '数据目录只对运行账号开放（chmod 700）',
        en: 'The data folder is open to the hub’s account only (chmod 700)',
      },
    },
    { ok: dead === 0, what: { zh: `放弃的任务：${dead}`, en: `Jobs given up: ${dead}` } },
    {
      ok: events < 1000,
      what: { zh: `等待转发的事件：${events}`, en: `Events waiting to be relayed: ${events}` },
    },
    {
      ok: db.engine === 'server' || config.host === '127.0.0.1',
      what: {
        zh: '对外服务时使用 PostgreSQL（内置库经不起断电）',
        en: 'Served to others from PostgreSQL (the embedded database does not survive a power cut)',
      },
    },
  ]
}
