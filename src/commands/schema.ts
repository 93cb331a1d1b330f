import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describeSchema } from '../kernel/db/index.ts'
import { type Command, withHub } from './command.ts'

export const schemaFile = fileURLToPath(new URL('../schema.sql', import.meta.url))

export const schema: Command = {
  name: 'schema',
  synopsis: 'schema [--write]',
  summary: {
    zh: '显示数据库结构；--write 写入 src/schema.sql',
    en: 'Show the database’s structure; --write keeps it in src/schema.sql',
  },
  async run(call) {
    const described = await withHub(call, (hub) => hub.db.tx(describeSchema))
    if (call.argv.includes('--write')) await writeFile(schemaFile, described)
    else process.stdout.write(described)
    return 0
  },
}
