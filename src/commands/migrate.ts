import { type Command, withHub } from './command.ts'

export const migrateCommand: Command = {
  name: 'migrate',
  synopsis: 'migrate',
  summary: { zh: '把数据库结构更新到最新', en: 'Bring the database’s structure up to date' },
  async run(call) {
    // @NOTE opening the hub migrates
    await withHub(call, async (hub) => {
      process.stdout.write(`${hub.db.engine === 'embedded' ? hub.config.dataFolder : 'server'}: up to date\n`)
    })
    return 0
  },
}
