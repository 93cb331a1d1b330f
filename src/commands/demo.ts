// The demo city in this hub. Its making is marked, so that one cut short is thrown away and made again.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import cliProgress from 'cli-progress'
import { makeDemo } from '../../demo/seed.ts'
import { hasAccounts } from '../ground/identity/index.ts'
import type { Config } from '../kernel/config/index.ts'
import { defineErrors } from '../kernel/errors/index.ts'
import type { Hub } from '../kernel/hub/index.ts'
import { type Command, withHub } from './command.ts'

const errors = defineErrors('demo', {
  notEmpty: {
    status: 409,
    message: { zh: '只能在空的系统里建演示城市', en: 'The demo city can only be made in an empty hub' },
  },
  halfMade: {
    status: 409,
    message: {
      zh: '演示城市上次没有建完。请清空数据库后重来',
      en: 'The demo city was cut short. Empty the database and start again',
    },
  },
})

export const demo: Command = {
  name: 'demo',
  synopsis: 'demo',
  summary: { zh: '在空的系统里建演示城市善城', en: 'Make the demo city Shancheng in an empty hub' },
  async run(call) {
    await discardHalfMade(call.config)
    return withHub(call, async (hub) => {
      if (await hub.db.tx(hasAccounts)) throw errors.notEmpty()
      await makeDemoCity(hub)
      return 0
    })
  },
}

type DemoState = 'none' | 'making' | 'made'

const markOf = ({ dataFolder }: Config): string => join(dataFolder, 'demo')

export function accountsFile({ dataFolder }: Config): string {
  return join(dataFolder, 'accounts.json')
}

export function demoState(config: Config): DemoState {
  return existsSync(markOf(config)) ? (readFileSync(markOf(config), 'utf8').trim() as DemoState) : 'none'
}

/** A half-made city in the embedded database goes with its folder; on a server a person must decide. */
export async function discardHalfMade(config: Config): Promise<void> {
  if (demoState(config) !== 'making') return
  if (config.databaseUrl) throw errors.halfMade()
  rmSync(join(config.dataFolder, 'database'), { recursive: true, force: true })
  rmSync(markOf(config))
}

export async function makeDemoCity(hub: Hub): Promise<void> {
  writeFileSync(markOf(hub.config), 'making', { mode: 0o600 })
  const bar = new cliProgress.SingleBar(
    {
      format: '善城 Shancheng {bar} {percentage}% {step}',
      stream: process.stderr,
      hideCursor: true,
      noTTYOutput: false,
    },
    cliProgress.Presets.shades_classic,
  )
  bar.start(1, 0, { step: '' })
  await makeDemo(hub, (done, step) => bar.update(done, { step }))
  bar.stop()
  writeFileSync(markOf(hub.config), 'made', { mode: 0o600 })
}
