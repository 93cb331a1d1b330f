// A fresh place to measure in: an empty data folder, and an empty database where a server is named.
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

export interface Ground {
  dataFolder: string
  databaseUrl: string | undefined
  clear(): Promise<void>
}

export async function freshGround(server: string | undefined): Promise<Ground> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'shanzhi-bench-'))
  const name = `shanzhi_bench_${randomBytes(4).toString('hex')}`
  if (server) await administer(server, `CREATE DATABASE ${name}`)
  return {
    dataFolder,
    databaseUrl: server && databaseOf(server, name),
    async clear() {
      if (server) await administer(server, `DROP DATABASE ${name} WITH (FORCE)`)
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

/** The environment of a hub on this ground. */
export function environmentOf(ground: Ground, port: number): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, ...rest } = process.env
  const own = { ...rest, SHANZHI_DATA: ground.dataFolder, PORT: String(port), LOG_LEVEL: 'warn' }
  return ground.databaseUrl ? { ...own, DATABASE_URL: ground.databaseUrl } : own
}

function databaseOf(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.toString()
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
