// npm run conformance -- NAME [--url URL] [--accounts FILE] [--data DIR]
// Progress goes to standard error; the last line of standard output is {"passed":n,"failed":n,"skipped":n}.
import { parseArgs } from 'node:util'
import { dmn } from './dmn.ts'
import { ogc } from './ogc.ts'
import type { Suite } from './suite.ts'

const suites: Record<string, Suite> = { dmn, ogc }

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:8080' },
    accounts: { type: 'string' },
    data: { type: 'string' },
  },
})

const name = positionals[0] ?? ''
const suite = suites[name]
if (!suite) {
  console.error(`No suite named “${name}”. There are: ${Object.keys(suites).join(', ')}`)
  process.exit(2)
}
const options = { url: values.url, accounts: values.accounts ?? null, data: values.data ?? null }
const outcome = await suite(options, (line) => console.error(line))
console.log(JSON.stringify(outcome))
process.exitCode = outcome.failed > 0 ? 1 : 0
