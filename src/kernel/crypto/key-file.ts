// Keeps the key ring in keys.json. Two hubs that start at once on one folder must end up with one ring, and a crash
// half-way must never leave half a ring: the file is written whole beside its place and then linked or renamed into it.
import { randomBytes } from 'node:crypto'
import { type FileHandle, link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { addKey, type KeyRing, makeKeyRing, readKeyRing, writeKeyRing } from './key-ring.ts'
import { suites } from './suite.ts'
import { vaultError } from './vault-error.ts'

/** The ring of the data folder, made on first use. Throws VaultError 'badKeyRing' or 'openToOthers'. */
export async function openKeyFile(folder: string, at: Date): Promise<KeyRing> {
  return (await findKeyFile(folder)) ?? (await createKeyFile(folder, at))
}

/**
 * Adds a fresh key of every suite to the ring in the folder. Running hubs use it after their next start. The draft
 * beside the ring is also the lock: it is taken before the ring is read. Throws VaultError 'rotationUnderWay'.
 */
export async function rotateKeyFile(folder: string, at: Date): Promise<KeyRing> {
  await openKeyFile(folder, at)
  const draft = `${keyFile(folder)}.next`
  const file = await takeDraft(draft)
  try {
    const ring = await openKeyFile(folder, at)
    const next = suites.reduce((grown, suite) => addKey(grown, suite.name, at), ring)
    await file.writeFile(writeKeyRing(next))
    await file.sync()
    await rename(draft, keyFile(folder))
    await syncFolder(folder)
    return next
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  } finally {
    await file.close()
  }
}

async function takeDraft(draft: string): Promise<FileHandle> {
  try {
    return await open(draft, 'wx', 0o600)
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
    throw vaultError('rotationUnderWay', `Another rotation is under way; if it was cut off, remove ${draft}`)
  }
}

async function findKeyFile(folder: string): Promise<KeyRing | undefined> {
  const path = keyFile(folder)
  try {
    const { mode } = await stat(path)
    if (process.platform !== 'win32' && mode & 0o077) {
      throw vaultError('openToOthers', `${path} can be read by other users; run: chmod 600 ${path}`)
    }
    return readKeyRing(await readFile(path, 'utf8'))
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}

async function createKeyFile(folder: string, at: Date): Promise<KeyRing> {
  await mkdir(folder, { recursive: true })
  const draft = `${keyFile(folder)}.${randomBytes(6).toString('hex')}`
  const ring = makeKeyRing(at)
  try {
    await writeWhole(draft, writeKeyRing(ring))
    await link(draft, keyFile(folder))
    await syncFolder(folder)
    return ring
  } catch (error) {
    const winner = hasCode(error, 'EEXIST') ? await findKeyFile(folder) : undefined
    if (!winner) throw error
    return winner
  } finally {
    await rm(draft, { force: true })
  }
}

async function writeWhole(path: string, content: string): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function keyFile(folder: string): string {
  return join(folder, 'keys.json')
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
