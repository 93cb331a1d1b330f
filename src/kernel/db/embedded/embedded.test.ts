import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { systemClock } from '../../clock/index.ts'
import { readConfig } from '../../config/index.ts'
import { createLog } from '../../log/index.ts'
import { openDatabase, sql } from '../index.ts'
import { dropLock, takeLock } from './lock.ts'

let folder: string
const started: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shanzhi-embedded-'))
})
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 })
})

interface Holder {
  child: ChildProcess
  /** The highest number that it was told is written. */
  acknowledged(): number
}

function hold(): Promise<Holder> {
  const program = fileURLToPath(new URL('./fixtures/holder.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', program, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  started.push(child)
  let last = 0
  return new Promise((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      for (const line of chunk.toString().trim().split('\n')) {
        if (line === 'open') resolve({ child, acknowledged: () => last })
        else last = Number(line)
      }
    })
  })
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(50)
}

async function highest(): Promise<number> {
  const db = await openDatabase({ ...readConfig({}), dataFolder: folder }, systemClock(), createLog('silent'))
  try {
    const { number } = await db.tx((tx) =>
      tx.one<{ number: number }>(sql`SELECT max(number) AS number FROM kernel.written`),
    )
    return number
  } finally {
    await db.close()
  }
}

describe('the embedded database', () => {
  it('keeps what was acknowledged when its owner is killed, and its process ends with the owner', async () => {
    const holder = await hold()
    await until(() => holder.acknowledged() >= 50)
    holder.child.kill('SIGKILL')
    const acknowledged = holder.acknowledged()
    expect(await highest()).toBeGreaterThanOrEqual(acknowledged)
  }, 120_000)

  it('is shared by processes that join, one of which takes over', async () => {
    const owner = await hold()
    const joined = await hold()
    await until(() => owner.acknowledged() >= 5 && joined.acknowledged() >= 5)
    const { pid } = JSON.parse(readFileSync(join(folder, 'database.lock'), 'utf8')) as { pid: number }
    expect(pid).toBe(owner.child.pid)
    owner.child.kill('SIGKILL')
    const before = joined.acknowledged()
    await until(() => joined.acknowledged() > before + 20)
    joined.child.kill('SIGKILL')
  }, 120_000)
})

describe('the lock', () => {
  it('has one holder, and a stale one is removed', () => {
    const path = join(folder, 'lock')
    expect(takeLock(path)).toBe(true)
    expect(takeLock(path)).toBe(true)
    dropLock(path)
    expect(() => readFileSync(path)).toThrow()
  })
})
