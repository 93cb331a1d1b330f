// `npm start`: on an empty data folder the demo city, or with --empty a bare hub and its one-time set-up link.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startLiveFeed } from '../../demo/live.ts'
import { createSetupToken, hasAccounts } from '../ground/identity/index.ts'
import type { Hub } from '../kernel/hub/index.ts'
import type { Language } from '../kernel/i18n/index.ts'
import { text } from '../kernel/i18n/index.ts'
import { serve } from '../main.ts'
import type { Command } from './command.ts'
import { accountsFile, demoState, discardHalfMade, makeDemoCity } from './demo.ts'

export const serveCommand: Command = {
  name: 'serve',
  synopsis: 'serve [--demo | --empty]',
  summary: {
    zh: '启动；--demo 在空数据目录里建演示城市善城，--empty 给出一次性的设置链接',
    en: 'Serve; --demo makes the demo city in an empty data folder, --empty prints a one-time set-up link',
  },
  async run({ argv, clock, config, language }) {
    const { values } = parseArgs({
      args: argv,
      options: { demo: { type: 'boolean' }, empty: { type: 'boolean' } },
    })
    await discardHalfMade(config)
    await serve(config, clock, {
      async prepare(hub) {
        const fresh = !(await hub.db.tx(hasAccounts))
        if (fresh && values.demo && !values.empty) await makeDemoCity(hub)
        return demoState(config) === 'made' ? startLiveFeed(hub) : undefined
      },
      announce: (hub, address) => announce(hub, address, language),
    })
    return 0
  },
}

const words = {
  ready: { zh: '善治已就绪', en: 'Shanzhi is ready' },
  portal: { zh: '市民门户', en: 'Residents' },
  desk: { zh: '工作台', en: 'Workbench' },
  screen: { zh: '一张图', en: 'One map' },
  accounts: { zh: '演示账号（也在 {file}）', en: 'Accounts of the demo (also in {file})' },
  setup: {
    zh: '空的系统。用这个一次性链接建立第一个管理员',
    en: 'An empty hub. Make its first administrator with this one-time link',
  },
  password: { zh: '密码', en: 'password' },
}

async function announce(hub: Hub, address: string, language: Language): Promise<void> {
  const say = (line: string) => process.stdout.write(`${line}\n`)
  const own = address.replace('0.0.0.0', '127.0.0.1')
  say(`\n${text(words.ready, language)}\n`)
  say(`  ${text(words.portal, language)}  ${own}/`)
  say(`  ${text(words.desk, language)}  ${own}/desk`)
  say(`  ${text(words.screen, language)}  ${own}/screen\n`)
  const file = accountsFile(hub.config)
  if (existsSync(file)) await announceAccounts(file, language, say)
  else if (!(await hub.db.tx(hasAccounts))) {
    const token = await hub.db.tx((tx) => createSetupToken(tx, hub))
    say(`  ${text(words.setup, language)}:\n  ${join(own, 'setup').replace(':/', '://')}?token=${token}\n`)
  }
}

async function announceAccounts(
  file: string,
  language: Language,
  say: (line: string) => void,
): Promise<void> {
  const { readFile } = await import('node:fs/promises')
  const accounts = JSON.parse(await readFile(file, 'utf8')) as {
    role: string
    account: string
    password: string
  }[]
  say(`  ${text(words.accounts, language, { file })}`)
  for (const { account, password, role } of accounts)
    say(`  ${role.padEnd(14)} ${account.padEnd(16)} ${password}`)
  say('')
}
