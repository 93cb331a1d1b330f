#!/usr/bin/env node
// Runs the command line as written: tsx lets Node read TypeScript.
import { register } from 'tsx/esm/api'

register()
const { run } = await import('../src/cli.ts')
process.exitCode = await run(process.argv.slice(2))
