// One migrated database, made once for each state of the migrations; every worker starts from a copy of it.
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { postgis } from '@electric-sql/pglite-postgis'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'
import { systemClock } from '../clock/index.ts'
import { connect, type MigrationSource, migrate } from '../db/index.ts'

/** The path of the snapshot for these migrations; made when it is not there yet. */
export async function migratedSnapshot(sources: MigrationSource[]): Promise<string> {
  const folder = fileURLToPath(new URL('../../../node_modules/.cache/shanzhi/', import.meta.url))
  const path = join(folder, `migrated-${printOf(sources)}.tar`)
  if (existsSync(path)) return path
  mkdirSync(folder, { recursive: true })
  const socketFolder = mkdtempSync(join(tmpdir(), 'shanzhi-snapshot-'))
  const database = await PGlite.create({ extensions: { postgis, pg_trgm } })
  const server = new PGLiteSocketServer({
    db: database,
    path: join(socketFolder, '.s.PGSQL.5432'),
    maxConnections: 8,
  })
  await server.start()
  const settings = { host: socketFolder, user: 'postgres', database: 'postgres' }
  const db = connect({ engine: 'embedded', clock: systemClock(), poolSize: 1, settings })
  await migrate(db, sources)
  await db.close()
  const dump = await database.dumpDataDir('none')
  const arriving = `${path}.${process.pid}`
  writeFileSync(arriving, Buffer.from(await dump.arrayBuffer()))
  renameSync(arriving, path)
  await server.stop()
  await database.close()
  rmSync(socketFolder, { recursive: true, force: true })
  return path
}

export function printOf(sources: MigrationSource[]): string {
  const hash = createHash('sha256')
  for (const { folder, module } of sources) {
    for (const name of readdirSync(folder).sort())
      hash
        .update(module)
        .update(name)
        .update(readFileSync(new URL(name, folder)))
  }
  return hash.digest('hex').slice(0, 16)
}
