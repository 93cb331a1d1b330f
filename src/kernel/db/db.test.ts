import { beforeEach, describe, expect, it } from 'vitest'
import { type TestHub, testHub } from '../testing/index.ts'
import { sql } from './index.ts'

let t: TestHub
beforeEach(async () => {
  t = await testHub()
})

describe('transactions', () => {
  it('leave nothing behind when they fail', async () => {
    const attempt = t.db.tx(async (tx) => {
      await tx.run(sql`INSERT INTO kernel.relay (name, position) VALUES ('x', 1)`)
      throw new RangeError('stop')
    })
    await expect(attempt).rejects.toThrow('stop')
    expect(await t.db.tx((tx) => tx.rows(sql`SELECT * FROM kernel.relay`))).toEqual([])
  })

  it('carry the moment of the hub’s clock', async () => {
    t.clock.set('2026-10-01T00:00:00.000Z')
    expect(await t.db.tx(async (tx) => tx.now.toISOString())).toBe('2026-10-01T00:00:00.000Z')
  })

  it('are isolated from each other when many run at once', async () => {
    await t.db.tx((tx) => tx.run(sql`INSERT INTO kernel.relay (name, position) VALUES ('count', 0)`))
    await Promise.all(
      Array.from({ length: 40 }, () =>
        t.db.tx(async (tx) => {
          const { position } = await tx.one<{ position: number }>(
            sql`SELECT position FROM kernel.relay WHERE name = 'count' FOR UPDATE`,
          )
          await tx.run(sql`UPDATE kernel.relay SET position = ${position + 1} WHERE name = 'count'`)
        }),
      ),
    )
    const { position } = await t.db.tx((tx) =>
      tx.one<{ position: number }>(sql`SELECT position FROM kernel.relay WHERE name = 'count'`),
    )
    expect(position).toBe(40)
  })

  it('never take another statement’s answer for their own, whatever failed before', async () => {
    for (let number = 0; number < 20; number++) {
      const failing = t.db.tx((tx) => tx.one(sql`SELECT a.x FROM (SELECT ${number}::int AS x) a WHERE y = 1`))
      await expect(failing).rejects.toMatchObject({ code: '42703' })
      expect(await t.db.tx((tx) => tx.one(sql`SELECT ${number}::int AS number`))).toEqual({ number })
    }
  })

  it('tell of their end only when they are durable', async () => {
    const told: string[] = []
    await t.db.tx(async (tx) => tx.afterCommit(() => told.push('kept')))
    await t.db
      .tx(async (tx) => {
        tx.afterCommit(() => told.push('lost'))
        throw new RangeError('stop')
      })
      .catch(() => {})
    expect(told).toEqual(['kept'])
  })
})
