// Makes an account whose password works at once: for an empty hub and for scripts.
import { parseArgs } from 'node:util'
import { createAccount } from '../ground/identity/index.ts'
import { fieldProblem } from '../kernel/errors/index.ts'
import { type Command, withHub } from './command.ts'

export const account: Command = {
  name: 'account',
  synopsis: 'account create --role ROLE --account NAME [--name NAME]',
  summary: { zh: '建账号并显示密码', en: 'Make an account and print its password' },
  async run(call) {
    const { positionals, values } = parseArgs({
      args: call.argv,
      allowPositionals: true,
      options: { role: { type: 'string' }, account: { type: 'string' }, name: { type: 'string' } },
    })
    const { account, name, role } = values
    const missing = [
      !(positionals[0] === 'create') && 'create',
      !role && '--role',
      !account && '--account',
    ].filter((item) => item !== false)
    if (missing.length > 0 || !role || !account) {
      throw fieldProblem(
        missing.map((field) => ({ field, message: { zh: '请写上', en: 'This is required' } })),
      )
    }
    const { password } = await withHub(call, (hub) => createAccount(hub, { role, account, name }))
    process.stdout.write(`${password}\n`)
    return 0
  },
}
