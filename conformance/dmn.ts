// Our decision tables against the DMN Technology Compatibility Kit: its models, inputs and expected results.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  type CompiledModel,
  compileModel,
  readXml,
  UnreadableModel,
} from '../src/ground/decisions/dmn/index.ts'
import { readTestCases, sameValue, type TestCase } from './dmn-cases.ts'
import type { Outcome, Suite } from './suite.ts'

const ownData = fileURLToPath(new URL('../../shared/data/dmn-tck/', import.meta.url))

export const dmn: Suite = async ({ data }, say) => {
  const root = data ?? ownData
  const outcome: Outcome = { passed: 0, failed: 0, skipped: 0 }
  if (!existsSync(root)) {
    say(`skipped: no vectors at ${root}`)
    return { ...outcome, skipped: 1 }
  }
  const testFiles = filesUnder(root).filter((file) => /-test-[^/]*\.xml$/.test(file))
  for (const file of testFiles) {
    const { modelName, cases } = readTestCases(readFileSync(file, 'utf8'))
    const model = await loadModel(join(dirname(file), modelName))
    for (const test of cases) {
      const complaint = model instanceof Error ? model.message : complaintAbout(model, test)
      if (complaint === null) outcome.passed++
      else {
        outcome.failed++
        say(`failed ${basename(file)} case ${test.id}: ${complaint}`)
      }
    }
  }
  say(`${testFiles.length} files, ${outcome.passed + outcome.failed} cases`)
  return outcome
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

async function loadModel(file: string): Promise<CompiledModel | Error> {
  try {
    return compileModel(await readXml(readFileSync(file, 'utf8')))
  } catch (error) {
    if (!(error instanceof UnreadableModel)) return error as Error
    return new Error(error.problems.map(({ place, message }) => `${place}: ${message.en}`).join('; '))
  }
}

function complaintAbout(model: CompiledModel, test: TestCase): string | null {
  for (const { name, expected } of test.results) {
    try {
      const { value, notes } = model.evaluate(test.invocable ?? name, test.inputs)
      if (sameValue(value, expected)) continue
      const why = notes.map((note) => `${note.code} ${note.detail}`).join('; ')
      return `${name}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(value)} ${why}`
    } catch (error) {
      return `${name}: ${error}`
    }
  }
  return null
}
