// Before the workers start: the migrated snapshot that they begin from, or on a server a name for this run's databases.
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { modules } from '../../architecture.ts'
import { migrationsOf } from '../hub/index.ts'
import { migratedSnapshot } from './snapshot.ts'

/** Tells the workers how this run's databases begin; runs side by side do not meet. */
export const runVariable = 'SHANZHI_TEST_RUN'

export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  const server = process.env.TEST_DATABASE_URL
  if (!server) {
    await migratedSnapshot(migrationsOf(modules))
    return undefined
  }
  const run = `shanzhi_test_${randomBytes(4).toString('hex')}`
  process.env[runVariable] = run
  return () => dropAll(server, run)
}

async function dropAll(server: string, run: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  const { rows } = await client.query(
    'SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)',
    [run],
  )
  for (const { name } of rows as { name: string }[]) await client.query(`DROP DATABASE ${name} WITH (FORCE)`)
  await client.end()
}
