import { beforeEach, describe, expect, it } from 'vitest'
import { sql } from '../db/index.ts'
import { publish, type Reaction, relay } from '../events/index.ts'
import { type TestHub, testHub } from '../testing/index.ts'
import { cancelJob, enqueueLong, findJob, type JobHandler, schedule, startWorker } from './index.ts'

let t: TestHub
beforeEach(async () => {
  t = await testHub()
})

function worker(...handlers: JobHandler[]) {
  return startWorker(t.hub, handlers, { poll: false })
}

describe('short jobs', () => {
  it('wait for their time, fire once', async () => {
    const fired: string[] = []
    const timers = worker({ kind: 'timer', run: async (_tx, { name }) => void fired.push(String(name)) })
    const due = new Date(t.clock.now().getTime() + 60_000)
    await t.db.tx((tx) => schedule(tx, { kind: 'timer', key: 'a', runAt: due, payload: { name: 'a' } }))
    expect(await timers.drain()).toBe(0)
    t.clock.advance(60_000)
    await Promise.all([timers.drain(), timers.drain(), timers.drain()])
    expect(fired).toEqual(['a'])
  })

  it('are moved by scheduling again and taken off by cancelling', async () => {
    const fired: string[] = []
    const timers = worker({ kind: 'timer', run: async (_tx, { name }) => void fired.push(String(name)) })
    await t.db.tx((tx) => schedule(tx, { kind: 'timer', key: 'a', payload: { name: 'first' } }))
    await t.db.tx((tx) => schedule(tx, { kind: 'timer', key: 'a', payload: { name: 'second' } }))
    await t.db.tx((tx) => schedule(tx, { kind: 'timer', key: 'b', payload: { name: 'cancelled' } }))
    await t.db.tx((tx) => cancelJob(tx, 'timer', 'b'))
    await timers.drain()
    expect(fired).toEqual(['second'])
  })

  it('may put themselves on the table again under their own key', async () => {
    const rung: number[] = []
    const ringing = worker({
      kind: 'ringing',
      async run(tx, { key, round }) {
        rung.push(Number(round))
        if (round !== 3) {
          const runAt = new Date(tx.now.getTime() + 1_000)
          await schedule(tx, {
            kind: 'ringing',
            key: String(key),
            runAt,
            payload: { round: Number(round) + 1 },
          })
        }
      },
    })
    await t.db.tx((tx) => schedule(tx, { kind: 'ringing', key: 'a', payload: { round: 1 } }))
    for (let i = 0; i < 4; i++) {
      await ringing.drain()
      t.clock.advance(1_000)
    }
    expect(rung).toEqual([1, 2, 3])
  })

  it('leave nothing of a failed try, and try again later', async () => {
    let tries = 0
    const failing = worker({
      kind: 'failing',
      async run(tx) {
        tries++
        await tx.run(sql`INSERT INTO kernel.relay (name, position) VALUES ('effect', ${tries})`)
        if (tries === 1) throw new RangeError('not yet')
      },
    })
    await t.db.tx((tx) => schedule(tx, { kind: 'failing', payload: {} }))
    await failing.drain()
    t.clock.advance(10_000)
    await failing.drain()
    expect(
      await t.db.tx((tx) => tx.rows(sql`SELECT position FROM kernel.relay WHERE name = 'effect'`)),
    ).toEqual([{ position: 2 }])
  })
})

describe('long jobs', () => {
  it('show their progress and keep their result', async () => {
    const long = worker({
      kind: 'export',
      async long(_hub, _payload, progress) {
        await progress({ rows: 10 })
        return { file: 'x' }
      },
    })
    const id = await t.db.tx((tx) => enqueueLong(tx, { kind: 'export', payload: {}, owner: 'somebody' }))
    await long.drain()
    expect(await t.db.tx((tx) => findJob(tx, id))).toMatchObject({
      state: 'done',
      progress: { rows: 10 },
      result: { file: 'x' },
    })
  })
})

describe('events', () => {
  it('reach each reaction once, however often the relay runs', async () => {
    const seen: string[] = []
    const reactions: Reaction[] = [
      { name: 'test.one', on: ['test.happened'], run: async () => {} },
      { name: 'test.two', on: ['test.happened', 'test.other'], run: async () => {} },
    ]
    await t.db.tx((tx) => publish(tx, { type: 'test.happened', subject: 's', data: {} }))
    await Promise.all([relay(t.db, reactions), relay(t.db, reactions), relay(t.db, reactions)])
    const handlers = worker(
      { kind: 'reaction:test.one', run: async () => void seen.push('one') },
      { kind: 'reaction:test.two', run: async () => void seen.push('two') },
    )
    await handlers.drain()
    expect(seen.sort()).toEqual(['one', 'two'])
  })

  it('of a transaction that fails never happened', async () => {
    await t.db
      .tx(async (tx) => {
        await publish(tx, { type: 'test.happened', subject: 's', data: {} })
        throw new RangeError('stop')
      })
      .catch(() => {})
    expect(await relay(t.db, [])).toBe(0)
  })
})
