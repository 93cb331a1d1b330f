// All that a use-case may need, made once at the start and handed down; nothing reaches for a global.
import { type Blobs, openBlobs } from '../blobs/index.ts'
import type { Clock } from '../clock/index.ts'
import type { Config } from '../config/index.ts'
import { openVault, type Vault } from '../crypto/index.ts'
import { type Db, migrate, openDatabase } from '../db/index.ts'
import { createLog, type Log } from '../log/index.ts'
import type { Module } from '../module/index.ts'
import { openScanner, type Scanner } from '../scanner/index.ts'

export interface Hub {
  config: Config
  clock: Clock
  log: Log
  db: Db
  vault: Vault
  blobs: Blobs
  scanner: Scanner
  modules: Module[]
}

/** Opens the database, brings the schema up to date, reads the keys. */
export async function openHub(config: Config, clock: Clock, modules: Module[]): Promise<Hub> {
  const log = createLog(config.logLevel)
  const db = await openDatabase(config, clock, log)
  try {
    await migrate(db, migrationsOf(modules))
    const vault = await openVault({
      folder: config.dataFolder,
      keys: config.keys ?? undefined,
      at: clock.now(),
    })
    const blobs = await openBlobs(config)
    const scanner = openScanner(config.malwareScanner)
    return { config, clock, log, db, vault, blobs, scanner, modules }
  } catch (error) {
    await db.close()
    throw error
  }
}

export function migrationsOf(modules: Module[]): { module: string; folder: URL }[] {
  const kernel = { module: 'kernel', folder: new URL('../migrations/', import.meta.url) }
  return [
    kernel,
    ...modules.flatMap(({ migrations, name }) => (migrations ? [{ module: name, folder: migrations }] : [])),
  ]
}
