// Transactions over `pg`. Whatever touches the database takes a Tx; there is no other way in.
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import sql, { type Sql } from 'sql-template-tag'
import type { Clock } from '../clock/index.ts'
import { codeOf, defineErrors } from '../errors/index.ts'

export type Engine = 'embedded' | 'server'

export interface Tx {
  /** The moment of this transaction by the hub's clock: the only time that SQL may use. */
  readonly now: Date
  readonly engine: Engine
  rows<R>(query: Sql): Promise<R[]>
  first<R>(query: Sql): Promise<R | undefined>
  /** Exactly one row, or an error: for `RETURNING` and aggregates. */
  one<R>(query: Sql): Promise<R>
  /** The number of rows touched. */
  run(query: Sql): Promise<number>
  /** Called once the transaction is durable; never when it rolls back. */
  afterCommit(work: () => void): void
}

export interface Db {
  readonly engine: Engine
  tx<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export interface Connection {
  engine: Engine
  clock: Clock
  poolSize: number
  settings: pg.PoolConfig
  /** Called when the database is closed, after the pool. */
  onClose?: () => Promise<void>
}

export const databaseErrors = defineErrors('database', {
  unavailable: {
    status: 503,
    message: {
      zh: '数据库暂时不可用，请稍后再试',
      en: 'The database cannot be reached just now, please try again',
    },
  },
  uncertain: {
    status: 503,
    message: {
      zh: '保存时与数据库失去联系，是否已保存尚不清楚，请查看后再试',
      en: 'The database was lost while saving; whether it was saved is not known, please look before trying again',
    },
  },
  empty: {
    status: 500,
    message: { zh: '查询没有返回应有的一行', en: 'A query gave no row where one was expected' },
  },
})

pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value)

const retryable = new Set(['40001', '40P01'])
const attempts = 4
/** How long work waits, in milliseconds, while the embedded database changes hands because its owner ended. */
const handOver = 60_000
const lostCodes = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ENOENT', '57P01', '57P02', '57P03'])
const lostWords = /^(Connection terminated|Client has encountered a connection error|Client was closed)/

/**
 * Opens a pool. Serialisation failures, deadlocks and connections lost before the end are tried again: `work` must only
 * speak to the database. Throws `database.unavailable`, or `database.uncertain` when the connection is lost at COMMIT.
 */
export function connect({ clock, engine, onClose, poolSize, settings }: Connection): Db {
  const pool = new pg.Pool({
    ...settings,
    max: poolSize,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 20_000,
  })
  pool.on('error', () => {
    // @NOTE an idle connection died; the pool replaces it at the next use.
  })

  async function attempt<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const client = await acquire(pool)
    const after: (() => void)[] = []
    let broken: Error | boolean = false
    const onError = (error: Error): void => {
      broken = error
    }
    // @NOTE the embedded engine says "ready" twice after a failed statement, and the next one on the connection would
    // take the second for its own answer: such a connection is not used again.
    const onFailure = (): void => {
      broken ||= engine === 'embedded'
    }
    client.on('error', onError)
    let committing = false
    try {
      await client.query('BEGIN')
      const result = await work(transaction(client, clock.now(), engine, after, onFailure))
      committing = true
      await client.query('COMMIT')
      for (const step of after) step()
      return result
    } catch (error) {
      if (isLost(error)) {
        broken = true
        const problem = committing ? databaseErrors.uncertain() : databaseErrors.unavailable()
        throw Object.assign(problem, { cause: error })
      }
      await client.query('ROLLBACK').catch((failure: Error) => {
        broken = failure
      })
      throw error
    } finally {
      client.off('error', onError)
      client.release(broken)
    }
  }

  return {
    engine,
    async tx(work) {
      const begun = performance.now()
      for (let tried = 1; ; tried++) {
        try {
          return await attempt(work)
        } catch (error) {
          const gone = codeOf(error) === 'database.unavailable' && !pool.ending
          const waits = gone && engine === 'embedded' && performance.now() - begun < handOver
          if (!waits && (tried >= attempts || !(gone || retryable.has(codeOf(error))))) throw error
          if (gone) await sleep(200)
        }
      }
    },
    async close() {
      await pool.end()
      await onClose?.()
    },
  }
}

/** Whether the connection is gone, and not merely a statement refused. */
function isLost(error: unknown): boolean {
  return lostCodes.has(codeOf(error)) || (error instanceof Error && lostWords.test(error.message))
}

async function acquire(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect()
  } catch (cause) {
    throw Object.assign(databaseErrors.unavailable(), { cause })
  }
}

function transaction(
  client: pg.PoolClient,
  now: Date,
  engine: Engine,
  after: (() => void)[],
  onFailure: () => void,
): Tx {
  const query = async <R>({ text, values }: Sql): Promise<{ rows: R[]; count: number }> => {
    try {
      const { rowCount, rows } = await client.query(text, values)
      return { rows: rows as R[], count: rowCount ?? 0 }
    } catch (error) {
      onFailure()
      throw error
    }
  }
  return {
    now,
    engine,
    rows: async <R>(text: Sql) => (await query<R>(text)).rows,
    first: async <R>(text: Sql) => (await query<R>(text)).rows[0],
    one: async <R>(text: Sql) => {
      const { rows } = await query<R>(text)
      const [row] = rows
      if (row === undefined || rows.length > 1) throw databaseErrors.empty()
      return row
    },
    run: async (text) => (await query(text)).count,
    afterCommit: (work) => {
      after.push(work)
    },
  }
}

/** After much was written at once: the embedded engine never gathers statistics by itself, and plans blindly without. */
export async function gatherStatistics(db: Db): Promise<void> {
  if (db.engine === 'embedded') await db.tx((tx) => tx.run(sql`ANALYZE`))
}
