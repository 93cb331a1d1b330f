// Accuracy on published data: `npm run measure -- NAME [--data DIR]`. The last line is one JSON object; progress goes
// to standard error. Each capability adds its names to the registry.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

/** Reads the data below the folder, returns the figures that the last line carries. */
export type Measure = (dataFolder: string) => Promise<Record<string, unknown>>

const measures: Record<string, Measure> = {}

async function run(): Promise<Record<string, unknown>> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { data: { type: 'string' } } })
  const names = Object.keys(measures)
  const [name] = positionals
  if (name === undefined) return { names }
  const measure = measures[name]
  if (measure === undefined) return { error: `no measure is named ${name}`, names }
  const folder = resolve(values.data ?? '../shared/data')
  if (!existsSync(folder)) return { error: `there is no folder ${folder}; name one with --data`, names }
  return measure(folder)
}

const result = await run()
if ('error' in result) process.exitCode = 1
console.log(JSON.stringify(result))
