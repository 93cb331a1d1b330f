// What a command is: words for the help, and what it does with its arguments.
import { openShanzhi } from '../app.ts'
import type { Clock } from '../kernel/clock/index.ts'
import type { Config } from '../kernel/config/index.ts'
import type { Hub } from '../kernel/hub/index.ts'
import type { Language, Text } from '../kernel/i18n/index.ts'

export interface CommandCall {
  argv: string[]
  config: Config
  clock: Clock
  language: Language
}

export interface Command {
  name: string
  synopsis: string
  summary: Text
  /** The exit status; 0 when it gives nothing back. */
  run(call: CommandCall): Promise<number | undefined>
}

/** Opens the hub's database (or joins the process that has it), starts what modules need, closes all in the end. */
export async function withHub<T>({ clock, config }: CommandCall, work: (hub: Hub) => Promise<T>): Promise<T> {
  const hub = await openShanzhi({ ...config, logLevel: 'warn' }, clock)
  const stops: ((() => Promise<void>) | undefined)[] = []
  try {
    for (const { start } of hub.modules) stops.push(await start?.(hub))
    return await work(hub)
  } finally {
    for (const stop of stops) await stop?.()
    await hub.db.close()
  }
}
