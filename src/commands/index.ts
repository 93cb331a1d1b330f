// All commands, in the order in which a newcomer needs them.
import { account } from './account.ts'
import type { Command } from './command.ts'
import { demo } from './demo.ts'
import { doctor } from './doctor.ts'
import { importCommand } from './import.ts'
import { migrateCommand } from './migrate.ts'
import { schema } from './schema.ts'
import { serveCommand } from './serve.ts'

export const commands: Command[] = [
  serveCommand,
  demo,
  importCommand,
  account,
  migrateCommand,
  schema,
  doctor,
]
