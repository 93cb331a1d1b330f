import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeKeyRing, openVault, rotateKeyFile, writeKeyRing } from './index.ts'

const at = new Date('2026-03-02T01:00:00Z')
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keys-'))
})

afterEach(() => rm(folder, { recursive: true }))

test('the first start makes the ring, readable by its owner only; the next one finds it', async () => {
  const sealed = (await openVault({ folder, at })).seal('plain', 'c')
  expect((await stat(join(folder, 'keys.json'))).mode & 0o777).toBe(0o600)
  expect((await openVault({ folder, at })).open(sealed, 'c')).toBe('plain')
})

test('the folder is made when it is missing', async () => {
  await openVault({ folder: join(folder, 'new'), at })
  expect(await readdir(join(folder, 'new'))).toEqual(['keys.json'])
})

test('twenty starts at once agree on one ring and leave nothing behind', async () => {
  const vaults = await Promise.all(Array.from({ length: 20 }, () => openVault({ folder, at })))
  expect(new Set(vaults.map((vault) => vault.hash('value', 'c'))).size).toBe(1)
  expect(await readdir(folder)).toEqual(['keys.json'])
})

test('a ring that others can read is refused with the command that mends it', async () => {
  await openVault({ folder, at })
  await chmod(join(folder, 'keys.json'), 0o644)
  await expect(openVault({ folder, at })).rejects.toThrow(/chmod 600/)
})

test('a damaged ring is refused, never replaced', async () => {
  await writeFile(join(folder, 'keys.json'), '{"keys":', { mode: 0o600 })
  await expect(openVault({ folder, at })).rejects.toMatchObject({ code: 'badKeyRing' })
})

test('rotation adds a key of each suite; what was sealed before still opens', async () => {
  const sealed = (await openVault({ folder, at })).seal('plain', 'c')
  await rotateKeyFile(folder, at)
  const vault = await openVault({ folder, at })
  expect(vault.open(sealed, 'c')).toBe('plain')
  expect(vault.seal('plain', 'c')).toMatch(/^aes-256-gcm:k2:/)
  expect(vault.hash('value', 'c')).toMatch(/^hmac-sha256:k2:/)
  expect((await stat(join(folder, 'keys.json'))).mode & 0o777).toBe(0o600)
})

test('a second rotation at the same time is refused', async () => {
  await writeFile(join(folder, 'keys.json.next'), '')
  await expect(rotateKeyFile(folder, at)).rejects.toMatchObject({ code: 'rotationUnderWay' })
})

test('a ring from the settings is used and no file is made', async () => {
  const keys = writeKeyRing(makeKeyRing(at))
  const sealed = (await openVault({ folder, keys, at })).seal('plain', 'c')
  expect((await openVault({ folder, keys, at })).open(sealed, 'c')).toBe('plain')
  expect(await readdir(folder)).toEqual([])
})
