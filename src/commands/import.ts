// `shanzhi import KIND FILE …`: each kind of thing brings its own command.

import { fieldProblem } from '../kernel/errors/index.ts'
import { readCaseImport, runCaseImport } from '../work/cases/index.ts'
import { type Command, withHub } from './command.ts'

export const importCommand: Command = {
  name: 'import',
  synopsis: 'import cases FILE --mapping FILE [--dry-run] [--rejects FILE]',
  summary: { zh: '导入历史诉求（CSV、XLSX、JSON 行）', en: 'Import past requests (CSV, XLSX, JSON lines)' },
  async run(call) {
    const [kind, ...argv] = call.argv
    if (kind !== 'cases') {
      throw fieldProblem([
        { field: 'import', message: { zh: '可以导入：cases', en: 'What can be imported: cases' } },
      ])
    }
    const command = await readCaseImport(argv)
    return withHub(call, (hub) => runCaseImport(hub, command))
  },
}
