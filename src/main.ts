// Starts a hub that serves: demo or empty on the first start, then pages, API, relay and worker until told to stop.
import { setTimeout as sleep } from 'node:timers/promises'
import { createApp, openShanzhi, startBackground } from './app.ts'
import type { Clock } from './kernel/clock/index.ts'
import type { Config } from './kernel/config/index.ts'
import { buildWeb } from './kernel/http/build-web.ts'
import type { Hub } from './kernel/hub/index.ts'

export interface ServeOptions {
  /** What to do once the database is open, such as making the demo city. Gives back what to do at the end. */
  prepare?: (hub: Hub) => Promise<(() => Promise<void>) | undefined>
  announce?: (hub: Hub, address: string) => Promise<void>
}

export async function serve(config: Config, clock: Clock, options: ServeOptions = {}): Promise<void> {
  await buildWeb()
  const hub = await openShanzhi(config, clock)
  const server = await createApp(hub)
  const finish = await options.prepare?.(hub)
  const background = startBackground(hub)
  const address = await server.app.listen({ host: config.host, port: config.port })
  await options.announce?.(hub, address)

  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
  hub.log.info({ event: 'hub.stopping' }, 'stopping')
  await Promise.race([stopAll(), sleep(15_000)])

  async function stopAll(): Promise<void> {
    await finish?.()
    await server.stop()
    await background.stop()
    await hub.db.close()
  }
}
