// Speed: `npm run bench -- NAME [--database URL] [--size N]`. Without a URL the embedded database is measured. The
// last line is one JSON object with the machine named; progress goes to standard error.
import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { importing } from './import.ts'
import { pages } from './pages/pages.ts'
import { type Scenario, say } from './scenario.ts'
import { start } from './start.ts'

const scenarios: Record<string, Scenario> = { start, import: importing, pages }

async function run(): Promise<Record<string, unknown>> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { database: { type: 'string' }, size: { type: 'string' }, data: { type: 'string' } },
  })
  const names = Object.keys(scenarios)
  const [name] = positionals
  if (name === undefined) return { names }
  const scenario = scenarios[name]
  if (scenario === undefined) return { error: `no scenario is named ${name}`, names }
  const size = values.size === undefined ? undefined : Number(values.size)
  if (size !== undefined && !(Number.isInteger(size) && size > 0))
    return { error: '--size is a whole number' }
  const result = await scenario({ database: values.database, size, data: values.data ?? '../shared/data' })
  return { scenario: name, database: values.database ? 'server' : 'embedded', ...result, machine: machine() }
}

/** What was measured, for a person to read. */
function table(result: Record<string, unknown>): string {
  const width = Math.max(...Object.keys(result).map((name) => name.length))
  const lines = Object.entries(result).map(([name, value]) => `  ${name.padEnd(width)}  ${String(value)}`)
  return ['', ...lines, ''].join('\n')
}

function machine(): string {
  const processors = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${processors.length} × ${processors[0]?.model.trim()}, ${memory} GiB, Node ${process.version}`
}

const result = await run()
if ('error' in result) process.exitCode = 1
else say(table(result))
console.log(JSON.stringify(result))
process.exit()
