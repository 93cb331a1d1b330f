import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Principal } from '../access/index.ts'
import { publish } from '../events/index.ts'
import { addRoutes, createServer } from '../http/index.ts'
import { type TestHub, testHub } from '../testing/index.ts'
import { createLive, type Live } from './index.ts'

const person: Principal = {
  id: 'p',
  kind: 'person',
  account: 'p',
  name: '',
  organisationId: null,
  grants: [],
}
let t: TestHub
let live: Live
let address: string
let close: () => Promise<void>

beforeEach(async () => {
  t = await testHub()
  live = createLive(t.hub)
  const app = await createServer({
    hub: t.hub,
    authenticate: async (_hub, { headers }) =>
      headers['x-id'] ? person : { ...person, id: null, kind: 'anonymous' },
  })
  addRoutes(app, t.hub, 'live', [live.route])
  address = await app.listen({ host: '127.0.0.1', port: 0 })
  close = async () => {
    live.stop()
    await app.close()
  }
})
afterEach(() => close())

/** Reads the stream until `count` events other than `ready` have come. */
async function listen(
  count: number,
  headers: Record<string, string> = {},
  ready: () => void = () => {},
): Promise<string[]> {
  const stop = new AbortController()
  const response = await fetch(`${address}/api/v1/live?topics=cases`, {
    headers: { 'x-id': '1', ...headers },
    signal: stop.signal,
  })
  const events: string[] = []
  let rest = ''
  for await (const chunk of response.body ?? []) {
    rest += Buffer.from(chunk).toString()
    const parts = rest.split('\n\n')
    rest = parts.pop() ?? ''
    for (const part of parts) {
      if (part.includes('event: ready')) ready()
      else if (part.includes('event: ')) events.push(part)
    }
    if (events.length >= count) break
  }
  stop.abort()
  return events
}

async function happen(type: string, subject: string): Promise<void> {
  await t.db.tx((tx) => publish(tx, { type, subject, data: { private: 'reference' } }))
  await t.background.settle()
}

describe('live', () => {
  it('is for those who are signed in', async () => {
    expect((await fetch(`${address}/api/v1/live`)).status).toBe(401)
  })

  it('tells what changed and not what it says', async () => {
    const heard = listen(
      1,
      {},
      () => void happen('other.changed', 'x').then(() => happen('cases.filed', 'c1')),
    )
    const [event = ''] = await heard
    expect(event).toContain('event: cases')
    expect(event).toContain('"subject":"c1"')
    expect(event).not.toContain('reference')
  })

  it('gives a client that comes back what it missed', async () => {
    await happen('cases.filed', 'c1')
    await happen('cases.filed', 'c2')
    await happen('cases.closed', 'c1')
    const events = await listen(2, { 'last-event-id': '1' })
    expect(events.map((event) => event.match(/^id: (\d+)/)?.[1])).toEqual(['2', '3'])
  })
})
