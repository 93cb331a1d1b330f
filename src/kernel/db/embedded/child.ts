// The embedded database's own process: a long query here never stops the hub's event loop. It ends with its parent.
import { existsSync, openAsBlob, rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { postgis } from '@electric-sql/pglite-postgis'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'
import { takeLock } from './lock.ts'

const [folder, socket, snapshot] = process.argv.slice(2)
if (!folder || !socket) process.exit(64)

// @NOTE the child of an owner that died may still be closing the folder: two at once would destroy it.
if (folder !== 'memory') while (!takeLock(`${folder}-child.lock`)) await sleep(100)
rmSync(socket, { force: true })

const dataDir = folder === 'memory' ? undefined : folder
const restore = snapshot && existsSync(snapshot) ? { loadDataDir: await openAsBlob(snapshot) } : {}
const database = await PGlite.create({ dataDir, extensions: { postgis, pg_trgm }, ...restore })
const server = new PGLiteSocketServer({ db: database, path: socket, maxConnections: 64 })

let ending = false
async function end(): Promise<void> {
  if (ending) return
  ending = true
  const late = setTimeout(() => process.exit(0), 8_000)
  await server.stop()
  await database.close()
  clearTimeout(late)
  process.exit(0)
}

process.on('disconnect', () => void end())
process.on('SIGINT', () => {})
process.on('SIGTERM', () => {})
process.on('message', (message) => {
  if (message === 'stop') void end()
  if (message === 'ping') process.send?.('pong')
})
await server.start()
process.send?.('ready')
