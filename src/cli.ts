// The command line. Every command works beside a running hub (it joins its database) or without one.
import { commands } from './commands/index.ts'
import { systemClock } from './kernel/clock/index.ts'
import { readConfig } from './kernel/config/index.ts'
import { Problem } from './kernel/errors/index.ts'
import { type Language, text } from './kernel/i18n/index.ts'

/** Runs one command; gives back the exit status: 0 done, 1 failed, 64 not understood. */
export async function run(argv: string[]): Promise<number> {
  const [name = 'help', ...rest] = argv
  let language: Language = 'zh'
  try {
    const config = readConfig()
    language = config.language
    const command = commands.find((item) => item.name === name)
    if (!command) {
      process.stdout.write(usage(language))
      return ['help', '--help', '-h'].includes(name) ? 0 : 64
    }
    return (await command.run({ argv: rest, config, clock: systemClock(), language })) ?? 0
  } catch (error) {
    process.stderr.write(`${describe(error, language)}\n`)
    return isMisuse(error) ? 64 : 1
  }
}

function usage(language: Language): string {
  const lines = commands.map(
    ({ summary, synopsis }) => `  shanzhi ${synopsis}\n      ${text(summary, language)}`,
  )
  return `Shanzhi 善治\n\n${lines.join('\n')}\n`
}

function isMisuse(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

function describe(error: unknown, language: Language): string {
  if (error instanceof Problem) {
    const fields = error.fields.map(
      ({ field, message }) => `  ${field}: ${text(message, language, error.params)}`,
    )
    return [text(error.text, language, error.params), ...fields].join('\n')
  }
  if (isMisuse(error)) return (error as Error).message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
