// A worker's own database: a copy of the migrated snapshot in an embedded child, or a copy of the template on the
// server that TEST_DATABASE_URL names. Emptied before each test.
import { fork } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { Clock } from '../clock/index.ts'
import { connect, type Db, type MigrationSource, migrate, raw, sql } from '../db/index.ts'
import { runVariable } from './global-setup.ts'
import { migratedSnapshot } from './snapshot.ts'

export async function testDatabase(sources: MigrationSource[], clock: Clock): Promise<Db> {
  const server = process.env.TEST_DATABASE_URL
  return server ? serverDatabase(server, sources, clock) : embeddedDatabase(sources, clock)
}

async function embeddedDatabase(sources: MigrationSource[], clock: Clock): Promise<Db> {
  const snapshot = await migratedSnapshot(sources)
  const folder = mkdtempSync(join(tmpdir(), 'shanzhi-test-'))
  const socket = join(folder, '.s.PGSQL.5432')
  const child = fork(
    fileURLToPath(new URL('../db/embedded/child.ts', import.meta.url)),
    ['memory', socket, snapshot],
    {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  )
  await new Promise((resolve, reject) => {
    child.once('message', resolve)
    child.once('exit', (code) => reject(new Error(`the embedded database ended with ${code}`)))
  })
  child.unref()
  child.channel?.unref()
  const settings = { host: folder, user: 'postgres', database: 'postgres', allowExitOnIdle: true }
  return connect({ engine: 'embedded', clock, poolSize: 8, settings })
}

/** One database for each worker of this run; the run's end drops them. */
async function serverDatabase(url: string, sources: MigrationSource[], clock: Clock): Promise<Db> {
  const name = `${process.env[runVariable]}_${process.env.VITEST_POOL_ID ?? '0'}`
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  const own = new URL(url)
  own.pathname = `/${name}`
  const settings = { connectionString: own.toString(), allowExitOnIdle: true }
  const db = connect({ engine: 'server', clock, poolSize: 8, settings })
  await migrate(db, sources)
  return db
}

/** Empties every table of ours but the record of migrations, and starts the sequences again. */
export async function emptyDatabase(db: Db): Promise<void> {
  await db.tx(async (tx) => {
    const tables = await tx.rows<{ name: string }>(sql`
      SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables
      WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'public', 'tiger', 'topology')
        AND NOT (schemaname = 'kernel' AND tablename = 'migration')`)
    const names = tables.map(({ name }) => name).join(', ')
    if (names) await tx.run(sql`TRUNCATE ${raw(names)} CASCADE`)
    await tx.rows(sql`
      SELECT setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false) FROM pg_sequences
      WHERE schemaname NOT IN ('public', 'tiger', 'topology')`)
  })
}
