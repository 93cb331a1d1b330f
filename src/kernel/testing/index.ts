// A whole hub for a test: real SQL, real routes, a clock that the test moves.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { type Background, createApp, startBackground } from '../../app.ts'
import { modules } from '../../architecture.ts'
import type { Principal } from '../access/index.ts'
import { folderBlobs } from '../blobs/index.ts'
import { type TestClock, testClock } from '../clock/index.ts'
import { readConfig } from '../config/index.ts'
import { openVault } from '../crypto/index.ts'
import type { Db } from '../db/index.ts'
import { type Hub, migrationsOf } from '../hub/index.ts'
import { createLog } from '../log/index.ts'
import { openScanner } from '../scanner/index.ts'
import { emptyDatabase, testDatabase } from './database.ts'

export { findShared } from './shared-data.ts'

export interface TestHub {
  hub: Hub
  db: Db
  clock: TestClock
  app: FastifyInstance
  background: Background
  /** Sends a request; `as` is taken as the caller without a session. */
  inject(request: InjectOptions & { as?: Principal }): Promise<LightMyRequestResponse>
}

export const testStart = '2026-03-02T01:00:00.000Z'

let shared: Promise<TestHub> | undefined

/** The worker's hub with empty tables and the clock back at `testStart`. Call it in `beforeEach`. */
export async function testHub(): Promise<TestHub> {
  shared ??= make()
  const made = await shared
  await emptyDatabase(made.db)
  made.clock.set(testStart)
  return made
}

async function make(): Promise<TestHub> {
  const clock = testClock(testStart)
  const folder = mkdtempSync(join(tmpdir(), 'shanzhi-hub-'))
  const config = { ...readConfig({}), dataFolder: folder, logLevel: 'silent' }
  const db = await testDatabase(migrationsOf(modules), clock)
  const vault = await openVault({ folder, at: clock.now() })
  const hub: Hub = {
    config,
    clock,
    db,
    vault,
    modules,
    log: createLog('silent'),
    blobs: folderBlobs(join(folder, 'blobs')),
    scanner: openScanner(null),
  }
  const callers = new Map<string, Principal>()
  const { app } = await createApp(hub, {
    authenticate: (request) => callers.get(String(request.headers['x-test-caller'])),
  })
  await app.ready()
  return {
    hub,
    db,
    clock,
    app,
    background: startBackground(hub, { poll: false }),
    inject({ as, headers, ...request }) {
      if (!as) return app.inject({ ...request, headers })
      const key = String(callers.size + 1)
      callers.set(key, as)
      return app.inject({ ...request, headers: { ...headers, 'x-test-caller': key } })
    },
  }
}
