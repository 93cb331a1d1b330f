// Owns the embedded database's child process, or joins the process that does. When the owner goes away, one of
// those who joined becomes the owner; the socket stays where it was, so that pools simply connect again.
import { type ChildProcess, fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { connect as connectSocket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Log } from '../../log/index.ts'
import { databaseErrors } from '../database.ts'
import { dropLock, takeLock } from './lock.ts'

export interface Embedded {
  socketFolder: string
  port: number
  leave(): Promise<void>
}

const port = 5432
const longestSocketPath = 100
const startWithin = 90_000
const answerWithin = 180_000
const watchEvery = 1_000

export async function joinEmbedded(dataFolder: string, log: Log): Promise<Embedded> {
  const lock = join(dataFolder, 'database.lock')
  const socketFolder = socketFolderOf(dataFolder)
  const socket = join(socketFolder, `.s.PGSQL.${port}`)
  let owned: OwnedChild | null = null
  let leaving = false

  async function ownOrWait(): Promise<void> {
    const until = performance.now() + startWithin
    while (!leaving) {
      if (!owned && takeLock(lock)) {
        owned = superviseChild(join(dataFolder, 'database'), socket, log)
        await owned.ready.catch(giveUp)
        return
      }
      if (await answers(socket)) return
      if (performance.now() > until) throw databaseErrors.unavailable()
      await sleep(200)
    }
  }

  async function giveUp(error: unknown): Promise<never> {
    leaving = true
    await owned?.stop()
    dropLock(lock)
    throw error
  }

  await ownOrWait()
  const watch = setInterval(() => {
    if (owned || leaving || !takeLock(lock)) return
    log.info({ event: 'database.owner' }, 'the former owner of the embedded database is gone; taking over')
    owned = superviseChild(join(dataFolder, 'database'), socket, log)
    // It is started again until it holds; meanwhile work waits.
    owned.ready.catch(() => {})
  }, watchEvery)
  watch.unref()

  return {
    socketFolder,
    port,
    async leave() {
      leaving = true
      clearInterval(watch)
      if (!owned) return
      await owned.stop()
      dropLock(lock)
    },
  }
}

interface OwnedChild {
  ready: Promise<void>
  stop(): Promise<void>
}

function superviseChild(folder: string, socket: string, log: Log): OwnedChild {
  let child: ChildProcess
  let stopping = false
  let lastAnswer = performance.now()

  function start(): Promise<void> {
    child = fork(fileURLToPath(new URL('./child.ts', import.meta.url)), [folder, socket], {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const started = child
    lastAnswer = performance.now()
    started.on('exit', (code, signal) => {
      if (stopping) return
      log.error({ event: 'database.exit', code, signal }, 'the embedded database ended; starting it again')
      setTimeout(() => !stopping && void start().catch(() => {}), 250)
    })
    return new Promise((resolve, reject) => {
      started.on('message', () => {
        lastAnswer = performance.now()
        resolve()
      })
      started.on('exit', () => reject(databaseErrors.unavailable()))
    })
  }

  const ready = start()
  const pulse = setInterval(() => {
    if (child.connected) child.send('ping')
    if (performance.now() - lastAnswer > answerWithin) child.kill('SIGKILL')
  }, 10_000)
  pulse.unref()

  return {
    ready,
    async stop() {
      stopping = true
      clearInterval(pulse)
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = new Promise((resolve) => child.once('exit', resolve))
      if (child.connected) child.send('stop')
      const killer = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await gone
      clearTimeout(killer)
    },
  }
}

function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const attempt = connectSocket(socket)
    attempt.once('connect', () => {
      attempt.destroy()
      resolve(true)
    })
    attempt.once('error', () => resolve(false))
  })
}

/** Unix sockets have short names: a deep data folder keeps its socket in the temporary folder instead. */
function socketFolderOf(dataFolder: string): string {
  if (join(dataFolder, '.s.PGSQL.5432').length <= longestSocketPath) return dataFolder
  const name = createHash('sha256').update(dataFolder).digest('hex').slice(0, 16)
  const folder = join(tmpdir(), `shanzhi-${name}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}
