// Numbered .sql files, module by module in the order of the house; each runs once. Several processes may start at
// the same time: the lock on the table of migrations lets one work and the others find the work done.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import sql, { raw } from 'sql-template-tag'
import { codeOf, defineErrors } from '../errors/index.ts'
import type { Db, Tx } from './database.ts'

export interface MigrationSource {
  module: string
  folder: URL
}

interface Migration {
  module: string
  name: string
  text: string
  checksum: string
}

const errors = defineErrors('migration', {
  changed: {
    status: 500,
    message: {
      zh: '迁移 {module}/{name} 在执行之后被改动过',
      en: 'Migration {module}/{name} was changed after it had been applied',
    },
  },
})

/** Brings the schema up to date; returns the names of what it applied. */
export async function migrate(db: Db, sources: MigrationSource[]): Promise<string[]> {
  await prepare(db)
  return db.tx(async (tx) => {
    await tx.run(sql`LOCK TABLE kernel.migration IN EXCLUSIVE MODE`)
    const known = await tx.rows<{ module: string; name: string; checksum: string }>(
      sql`SELECT module, name, checksum FROM kernel.migration`,
    )
    const applied: string[] = []
    for (const migration of sources.flatMap(read)) {
      const { checksum, module, name } = migration
      const before = known.find((row) => row.module === module && row.name === name)
      if (before && before.checksum !== checksum) throw errors.changed({ module, name })
      if (before) continue
      await apply(tx, migration)
      applied.push(`${module}/${name}`)
    }
    return applied
  })
}

async function prepare(db: Db): Promise<void> {
  const steps = [
    sql`CREATE EXTENSION IF NOT EXISTS postgis`,
    sql`CREATE EXTENSION IF NOT EXISTS pg_trgm`,
    sql`CREATE SCHEMA IF NOT EXISTS kernel`,
    sql`CREATE TABLE IF NOT EXISTS kernel.migration (
      module text NOT NULL, name text NOT NULL, checksum text NOT NULL, applied_at timestamptz NOT NULL,
      PRIMARY KEY (module, name))`,
  ]
  for (const step of steps) {
    // @NOTE "IF NOT EXISTS" may still collide when two processes create at once (23505, 42P07, 42710): then it exists.
    await db
      .tx((tx) => tx.run(step))
      .catch((error) => {
        if (!['23505', '42P07', '42710', '42P06'].includes(codeOf(error))) throw error
      })
  }
}

function read({ folder, module }: MigrationSource): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((file) => {
      const text = readFileSync(new URL(file, folder), 'utf8')
      return {
        module,
        name: file.slice(0, -4),
        text,
        checksum: createHash('sha256').update(text).digest('hex'),
      }
    })
}

async function apply(tx: Tx, { checksum, module, name, text }: Migration): Promise<void> {
  for (const statement of statementsOf(text)) await tx.run(sql`${raw(statement)}`)
  await tx.run(
    sql`INSERT INTO kernel.migration (module, name, checksum, applied_at) VALUES (${module}, ${name}, ${checksum}, ${tx.now})`,
  )
}

/** Splits at the semicolons that end a line, outside `$$` bodies. */
function statementsOf(text: string): string[] {
  const statements: string[] = []
  let current = ''
  let body = false
  for (const line of text.split('\n')) {
    const code = line.replace(/--.*$/, '')
    current += `${code}\n`
    if ((code.match(/\$\$/g)?.length ?? 0) % 2 === 1) body = !body
    if (!body && /;\s*$/.test(code)) {
      statements.push(current)
      current = ''
    }
  }
  return [...statements, current].map((statement) => statement.trim()).filter(Boolean)
}
