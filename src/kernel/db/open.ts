// Which database this process speaks to: a server when DATABASE_URL says so, else the embedded one in the data folder.
import { mkdir } from 'node:fs/promises'
import type { Clock } from '../clock/index.ts'
import type { Config } from '../config/index.ts'
import type { Log } from '../log/index.ts'
import { connect, type Db } from './database.ts'
import { joinEmbedded } from './embedded/owner.ts'

const serverPool = 16
const embeddedPool = 8
const statementTimeout = 30_000

export async function openDatabase(config: Config, clock: Clock, log: Log): Promise<Db> {
  if (config.databaseUrl) {
    const settings = { connectionString: config.databaseUrl, statement_timeout: statementTimeout }
    return connect({ engine: 'server', clock, poolSize: serverPool, settings })
  }
  await mkdir(config.dataFolder, { recursive: true, mode: 0o700 })
  const embedded = await joinEmbedded(config.dataFolder, log)
  return connect({
    engine: 'embedded',
    clock,
    poolSize: embeddedPool,
    settings: { host: embedded.socketFolder, port: embedded.port, user: 'postgres', database: 'postgres' },
    onClose: embedded.leave,
  })
}
