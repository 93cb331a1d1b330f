// How long a newcomer waits: the first start makes the database and the demo city, the second finds both.
import { existsSync } from 'node:fs'
import { freshGround } from './ground.ts'
import { startHub } from './hub-process.ts'
import { type Options, say } from './scenario.ts'

export async function start({ database }: Options): Promise<Record<string, unknown>> {
  const ground = await freshGround(database)
  const builds = !existsSync(new URL('../dist/web/index.html', import.meta.url))
  try {
    say('first start, with the demo city')
    const first = await startHub(ground, '--demo')
    await first.stop()
    say(`ready after ${first.seconds} s; starting again`)
    const later = await startHub(ground, '--demo')
    await later.stop()
    return { first: first.seconds, later: later.seconds, firstBuiltThePages: builds }
  } finally {
    await ground.clear()
  }
}
