// The embedded database has one owner at a time. The lock names the owner by process id and start time, so that
// a lock left by a dead process, or by one whose id was given away again, is known as stale.
import { linkSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { codeOf } from '../../errors/index.ts'

interface Holder {
  pid: number
  started: string
}

/** True when this process holds the lock afterwards. */
export function takeLock(path: string): boolean {
  const mine = `${path}.${process.pid}`
  writeFileSync(mine, JSON.stringify({ pid: process.pid, started: startOf(process.pid) }), { mode: 0o600 })
  try {
    for (let tried = 0; tried < 3; tried++) {
      try {
        linkSync(mine, path)
        return true
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error
        const holder = readHolder(path)
        if (holder && isAlive(holder)) return holder.pid === process.pid
        removeStale(path)
      }
    }
    return false
  } finally {
    unlinkSync(mine)
  }
}

export function dropLock(path: string): void {
  if (readHolder(path)?.pid === process.pid) rmSync(path, { force: true })
}

/** Moved aside before it is looked at again: two who find the same stale lock do not remove each other's new one. */
function removeStale(path: string): void {
  const aside = `${path}.stale.${process.pid}`
  try {
    renameSync(path, aside)
    const holder = readHolder(aside)
    if (holder && isAlive(holder)) linkSync(aside, path)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw error
  }
  rmSync(aside, { force: true })
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false
  }
  return startOf(pid) === started
}

/** When a process began, in the kernel's ticks; empty where /proc does not tell. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
